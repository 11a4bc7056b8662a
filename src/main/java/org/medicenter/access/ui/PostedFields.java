package org.medicenter.access.ui;

import com.vaadin.flow.dom.Element;

/** Plain fields of a form that the browser posts, so that password managers and code apps know them. */
final class PostedFields {

    private PostedFields() {}

    static Element field(String name, String type, String autocomplete) {
        var input = new Element("input")
                .setAttribute("id", name)
                .setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("autocomplete", autocomplete);
        input.setAttribute("required", true);
        return input;
    }

    static Element labelled(String text, Element input) {
        var label = new Element("label").setAttribute("for", input.getAttribute("id"));
        label.setText(text);
        var field = new Element("div").setAttribute("class", "field");
        field.appendChild(label, input);
        return field;
    }
}
