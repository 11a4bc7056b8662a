package org.medicenter.ui;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders a page's template without an application around it. */
public final class PageRenderer {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    public PageRenderer() {
        messages.setBasenames("messages", "messages-legal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
        engine.addDialect(new IconTags());
    }

    public SpringTemplateEngine engine() {
        return engine;
    }

    public Texts texts() {
        return new Texts(messages);
    }

    public String render(String template, Map<String, Object> model) {
        var application = JakartaServletWebApplication.buildApplication(new MockServletContext());
        var exchange = application.buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        return engine.process(template, new WebContext(exchange, Locale.ENGLISH, model));
    }
}
