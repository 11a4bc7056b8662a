package org.medicenter.website.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.medicenter.website.FileNames;

/**
 * Half of what Vaadin sends are its parts, and a patient who looks for a time sees none of them. On these pages they come
 * later: an import map puts frontend/js/later-parts.js into their place, which fetches them with the first part that is
 * shown. docs/decisions/parts-come-later.md.
 */
@org.springframework.stereotype.Component
class LaterParts implements VaadinServiceInitListener {

    /** All parts that any page of this application has. */
    static final List<Class<? extends Component>> PARTS = List.of(
            Checkbox.class,
            CheckboxGroup.class,
            ComboBox.class,
            MultiSelectComboBox.class,
            ConfirmDialog.class,
            ContextMenu.class,
            DatePicker.class,
            Dialog.class,
            Grid.class,
            Notification.class,
            Popover.class,
            RadioButtonGroup.class,
            Select.class,
            EmailField.class,
            IntegerField.class,
            NumberField.class,
            PasswordField.class,
            TextArea.class,
            TextField.class,
            TimePicker.class);

    private static final List<String> PAGES = List.of("/book", "/appointments");
    private static final Pattern SCRIPT = Pattern.compile("VAADIN/build/indexhtml-[\\w-]+\\.js");
    private static final Pattern PART_OF_BUNDLE = Pattern.compile("\"\\./([\\w-]+\\.js)\"");
    private static final String BUNDLE = "generated-flow-imports-";
    private static final int KEY_LENGTH = 12;

    private final FileNames files;
    private final Map<String, List<String>> namesByScript = new ConcurrentHashMap<>();
    private final String keys = PARTS.stream()
            .map(part -> BundleUtils.getChunkId(part).substring(0, KEY_LENGTH))
            .collect(Collectors.joining(" "));

    LaterParts(FileNames files) {
        this.files = files;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::lighten);
    }

    private void lighten(IndexHtmlResponse page) {
        String path = page.getVaadinRequest().getPathInfo();
        if (path == null || PAGES.stream().noneMatch(path::startsWith)) {
            return;
        }
        String root = page.getVaadinRequest().getContextPath() + "/";
        Document document = page.getDocument();
        for (Element script : document.select("script[src*=VAADIN/build/indexhtml-]")) {
            List<String> names = namesByScript.computeIfAbsent(script.attr("src"), LaterParts::partsNamedIn);
            names.stream()
                    .filter(it -> it.startsWith(BUNDLE))
                    .findFirst()
                    .ifPresent(bundle -> putOff(document, root, bundle, names));
        }
    }

    private void putOff(Document document, String root, String bundle, List<String> names) {
        String build = root + "VAADIN/build/";
        String map = "{\"imports\":{\"%s\":\"%s\",\"later-parts\":\"%s\"}}"
                .formatted(build + bundle, root + files.of("/js/later-parts.js").substring(1), build + bundle);
        Element head = document.head();
        // Vaadin's script asks for each beforehand, unless a link to it stands in the page.
        names.reversed()
                .forEach(
                        name -> head.prependElement("link").attr("rel", "later").attr("href", build + name));
        head.prependElement("meta").attr("name", "later-parts").attr("content", keys);
        head.prependElement("script").attr("type", "importmap").appendChild(new DataNode(map));
    }

    /** Vaadin's first script begins with the names of what it fetches; none, where it begins otherwise. */
    private static List<String> partsNamedIn(String source) {
        return SCRIPT.matcher(source)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(it -> firstLine("META-INF/VAADIN/webapp/" + it))
                .map(line -> PART_OF_BUNDLE
                        .matcher(line)
                        .results()
                        .map(it -> it.group(1))
                        .toList())
                .orElse(List.of());
    }

    private static String firstLine(String resource) {
        try (InputStream script = LaterParts.class.getClassLoader().getResourceAsStream(resource)) {
            return script == null
                    ? ""
                    : new String(script.readNBytes(4_000), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
