package org.medicenter.notifications.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medicenter.notifications.MailSetting;
import org.medicenter.ui.Icon;

/** Whether mails leave the clinic at all. */
class SettingNote extends Div {

    SettingNote(MailSetting setting) {
        addClassName("s-msg");
        switch (setting) {
            case MailSetting.Set set ->
                add(
                        Icon.of("envelope-simple"),
                        new Span(getTranslation("messages.setting.set", set.host(), set.from())));
            case MailSetting.NotSet notSet -> {
                addClassName("warn");
                var first = new HtmlContainer("b");
                first.setText(getTranslation("messages.setting.not-set"));
                var words = new Span(first);
                words.add(" " + getTranslation("messages.setting.not-set.text"));
                add(Icon.of("warning-fill"), words);
            }
        }
    }
}
