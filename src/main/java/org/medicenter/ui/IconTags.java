package org.medicenter.ui;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Draws icons into plain pages: {@code <mc:icon name="phone-bold"/>}, or {@code <mc:icon concern="${concern.slug}"/>}. No
 * request, no script, and they take the colour of the text.
 */
@Component
class IconTags extends AbstractProcessorDialect {

    private static final String PREFIX = "mc";

    IconTags() {
        super("Medicenter", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new IconTag(prefix));
    }

    private static final class IconTag extends AbstractElementTagProcessor {

        IconTag(String prefix) {
            super(TemplateMode.HTML, prefix, "icon", true, null, false, StandardDialect.PROCESSOR_PRECEDENCE);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            structure.replaceWith(drawing(tag, expression -> evaluate(context, expression)), false);
        }

        private static String drawing(IProcessableElementTag tag, UnaryOperator<String> evaluate) {
            String drawing = tag.hasAttribute("concern")
                    ? Icon.drawingOfConcern(evaluate.apply(tag.getAttributeValue("concern")))
                    : Icon.drawingOf(tag.getAttributeValue("name"));
            return drawing.strip()
                    .replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")
                    .replace(" fill=\"currentColor\"", "")
                    .replaceFirst("<svg ", "<svg aria-hidden=\"true\" ");
        }

        private static String evaluate(ITemplateContext context, String expression) {
            Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            return String.valueOf(value);
        }
    }
}
