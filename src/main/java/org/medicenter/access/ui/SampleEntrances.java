package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.medicenter.access.SampleAccounts;
import org.medicenter.access.SampleAccounts.SampleAccount;

/** The sample clinic's accounts, each entered by one click. */
final class SampleEntrances extends Section {

    SampleEntrances(SampleAccounts samples) {
        addClassName("s-samples");
        var title = new H2(getTranslation("access.samples.title"));
        title.setId("samples");
        getElement().setAttribute("aria-labelledby", "samples");
        var note = new Paragraph(getTranslation("access.samples.note"));
        note.addClassNames("small", "muted");
        var entrances = new Div();
        entrances.addClassName("s-entrances");
        samples.offered().stream().map(SampleEntrances::entrance).forEach(entrances::add);
        add(title, note, entrances);
    }

    private static PostedForm entrance(SampleAccount account) {
        var form = new PostedForm("sign-in");
        form.addHidden("username", account.signInName());
        form.addHidden("password", account.password());
        var button = new NativeButton(account.label());
        button.addClassNames("btn", "line");
        form.add(button);
        return form;
    }
}
