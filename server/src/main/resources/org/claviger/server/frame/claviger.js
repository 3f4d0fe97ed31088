// Comforts only: every page works without this file.
"use strict";

// Light or dark as the system says, unless the person chose.
const root = document.documentElement;
const themes = ["system", "light", "dark"];
const chosen = () => localStorage.getItem("theme") || "system";
const show = theme => theme === "system" ? root.removeAttribute("data-theme") : root.setAttribute("data-theme", theme);
show(chosen());

// Lists filter while one types, where the script for it has arrived.
document.addEventListener("htmx:load", () => root.classList.add("htmx-enabled"), {once: true});

document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-theme-switch]")) {
        const say = () => { button.textContent = "Theme: " + chosen(); };
        button.hidden = false;
        button.addEventListener("click", () => {
            localStorage.setItem("theme", themes[(themes.indexOf(chosen()) + 1) % themes.length]);
            show(chosen());
            say();
        });
        say();
    }
    // Rooms are folded on narrow screens.
    if (matchMedia("(max-width: 56rem)").matches) {
        document.querySelector(".rooms details")?.removeAttribute("open");
    }
});

// "/" goes to the search field, as in many tools.
document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        const find = document.getElementById("find");
        if (find) {
            event.preventDefault();
            find.focus();
        }
    }
});

// A drawing larger than its window begins in the middle of its height and follows the mouse when dragged.
document.addEventListener("DOMContentLoaded", () => {
    for (const region of document.querySelectorAll(".scrolled")) {
        if (!location.hash) {
            region.scrollTop = (region.scrollHeight - region.clientHeight) / 2;
        }
        region.addEventListener("pointerdown", event => {
            if (event.pointerType === "mouse" && event.button === 0 && !event.target.closest("a")) {
                region.setPointerCapture(event.pointerId);
                region.classList.add("dragged");
                event.preventDefault();
                region.focus({preventScroll: true});
            }
        });
        region.addEventListener("pointermove", event => {
            if (region.classList.contains("dragged")) {
                region.scrollBy({left: -event.movementX, top: -event.movementY, behavior: "instant"});
            }
        });
        for (const end of ["pointerup", "pointercancel"]) {
            region.addEventListener(end, () => region.classList.remove("dragged"));
        }
    }
});
