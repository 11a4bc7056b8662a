package org.medicenter.clinic.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicenter.access.AsActor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.Entry;
import org.medicenter.support.ViewTest;
import org.medicenter.ui.EntryPage;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody decides by a page that is no longer how things are. */
@AsActor(role = Role.ADMIN)
class StaleEntryTest extends ViewTest {

    enum Page {
        VISIT_TYPES("visit-types", Catalogue::visitTypes),
        CONCERNS("concerns", Catalogue::concerns),
        ROOMS("rooms", Catalogue::resources),
        LOCATIONS("locations", Catalogue::locations),
        SPECIALISTS("specialists", Catalogue::specialists);

        private final String address;
        private final Function<Catalogue, List<? extends Entry>> entries;

        Page(String address, Function<Catalogue, List<? extends Entry>> entries) {
            this.address = address;
            this.entries = entries;
        }

        Entry first(Catalogue in) {
            return entries.apply(in).getFirst();
        }
    }

    @Autowired
    private ClinicEditing editing;

    @Autowired
    private ClinicDirectory directory;

    @ParameterizedTest
    @EnumSource
    void whatSomebodyElseHasSavedMeanwhile_isNotOverwritten(Page page) {
        Entry entry = page.first(directory.catalogue());
        open(page, entry);
        test($(TextField.class)
                        .withCondition(it -> "Name".equals(it.getLabel()))
                        .single())
                .setValue(entry.name() + " of mine");
        savedElsewhere(entry);

        press("Save");

        assertThat(text()).contains("Robert Huber has saved this");
        assertThat(page.first(directory.catalogue())).isEqualTo(entry);
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyElseHasSavedMeanwhile_isNotArchivedUnseen(Page page) {
        Entry entry = page.first(directory.catalogue());
        open(page, entry);
        savedElsewhere(entry);

        press("Archive");
        if (!$(ConfirmDialog.class).all().isEmpty()) {
            press("Archive it");
        }

        assertThat(text()).contains("Robert Huber has saved this");
        assertThat(page.first(directory.catalogue())).isEqualTo(entry);
    }

    private void open(Page page, Entry entry) {
        UI.getCurrent()
                .navigate(
                        "admin/" + page.address,
                        QueryParameters.simple(Map.of("entry", entry.key().toString())));
    }

    private void press(String words) {
        test($(NativeButton.class)
                        .withCondition(
                                it -> it.getElement().getTextRecursively().equals(words))
                        .single())
                .click();
    }

    private String text() {
        return $(EntryPage.class).single().getElement().getTextRecursively();
    }

    private void savedElsewhere(Entry entry) {
        CompletableFuture.runAsync(() -> {
                    SignedInAs.somebody("Robert Huber", Role.ADMIN).works();
                    try {
                        editing.save(entry, version(entry));
                    } finally {
                        SignedInAs.nobodyWorks();
                    }
                })
                .join();
    }

    private int version(Entry entry) {
        return Stream.of(entry.getClass())
                .flatMap(it -> editing.all(it).stream())
                .filter(it -> it.entry().key().equals(entry.key()))
                .mapToInt(Edited::version)
                .findFirst()
                .orElseThrow();
    }
}
