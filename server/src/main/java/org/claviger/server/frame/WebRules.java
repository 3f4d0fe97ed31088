package org.claviger.server.frame;

import java.util.List;
import org.claviger.server.access.Guard;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard before every handler, and gives handlers what they name as parameters. */
@Configuration
class WebRules implements WebMvcConfigurer {
    private final Guard guard;
    private final List<HandlerMethodArgumentResolver> arguments;

    WebRules(Guard guard, List<HandlerMethodArgumentResolver> arguments) {
        this.guard = guard;
        this.arguments = arguments;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(arguments);
    }
}
