/**
 * HTML onto paper: PDF/A-2a and PDF/UA-1 by openhtmltopdf, with the fonts that ship beside the stylesheets.
 * Knows markup and stylesheets only; reads nothing but what ships with the product.
 */
@NullMarked
package org.claviger.report.document.print;

import org.jspecify.annotations.NullMarked;
