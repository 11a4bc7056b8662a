package org.medicenter.hours.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.EntryKind;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitsAhead;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.OutsideNow;
import org.medicenter.hours.SpecialistPlans;
import org.medicenter.ui.EntryForm;
import org.medicenter.ui.EntryList;
import org.medicenter.ui.EntryPage;
import org.medicenter.ui.Saving;
import org.medicenter.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** The specialists: what each treats and offers, when each works, who stands in. */
@Route("admin/specialists")
@RolesAllowed("ADMIN")
@Menu(title = "catalogue.specialists.title", icon = "stethoscope", order = 2)
@StyleSheet("styles/admin-catalogue.css")
class SpecialistsView extends EntryPage {

    private final transient ClinicEditing editing;
    private final transient SpecialistPlans plans;
    private final transient ClinicDirectory directory;
    private final transient Texts texts;
    private final transient Optional<EffectOfHours> effects;
    private final transient Optional<VisitsAhead> visits;
    private final transient Clock clock;
    private final OutsideNote outside;

    SpecialistsView(
            ClinicEditing editing,
            SpecialistPlans plans,
            ClinicDirectory directory,
            ObjectProvider<EffectOfHours> effects,
            ObjectProvider<OutsideNow> outsideNow,
            ObjectProvider<VisitsAhead> visits,
            Texts texts,
            Clock clock) {
        super("admin/specialists", "catalogue.specialists", List.of());
        this.effects = effects.stream().findFirst();
        this.visits = visits.stream().findFirst();
        this.outside = new OutsideNote(outsideNow.stream().findFirst());
        addComponentAtIndex(1, outside);
        this.editing = editing;
        this.plans = plans;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected List<EntryList.Item> items() {
        return editing.all(Specialist.class).stream()
                .map(it -> new EntryList.Item(
                        it.entry().id().toString(),
                        it.entry().name(),
                        List.of(it.entry().profession()),
                        it.isArchived(),
                        true))
                .toList();
    }

    @Override
    protected Optional<EntryForm> form(@Nullable String id) {
        Optional<Edited<Specialist>> edited = id == null ? Optional.empty() : find(id);
        return id != null && edited.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpecialistForm(
                        this,
                        edited.orElse(null),
                        plans,
                        editing,
                        directory.catalogue(),
                        this::answer,
                        new PlanEffectNote(effects, texts.formats(zone(), getLocale())),
                        today()));
    }

    Optional<Edited<Specialist>> find(String id) {
        return editing.all(Specialist.class).stream()
                .filter(it -> it.entry().id().toString().equals(id))
                .findFirst();
    }

    com.vaadin.flow.component.Component[] actionsOf(String id, boolean isArchived) {
        return actions(id, isArchived);
    }

    @Override
    protected Saving archive(String id, boolean isArchived) {
        var stored = find(id).orElseThrow();
        // Whoever archives decides by what they see.
        int version = shown() instanceof SpecialistForm form ? form.version() : stored.version();
        return answer(
                id, isArchived ? editing.restore(stored.entry(), version) : editing.archive(stored.entry(), version));
    }

    @Override
    protected int visitsAhead(String id) {
        var specialist = find(id).orElseThrow().entry();
        return visits.map(it -> it.of(specialist)).orElse(0);
    }

    @Override
    protected void order(List<String> ids) {
        editing.order(EntryKind.SPECIALIST, ids.stream().map(UUID::fromString).toList());
    }

    private Saving answer(String id, SetupOutcome outcome) {
        return switch (outcome) {
            case SetupOutcome.Saved saved -> {
                outside.refresh();
                yield new Saving.Done(id);
            }
            case SetupOutcome.Refused refused ->
                new Saving.Wrong(refused.reasons().stream()
                        .map(it -> new Saving.Fault("", it))
                        .toList());
            case SetupOutcome.ChangedMeanwhile changed -> {
                yield new Saving.Overtaken(
                        changed.by(), texts.formats(zone(), getLocale()).time(changed.at()));
            }
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    private ZoneId zone() {
        return directory.catalogue().mainLocation().map(it -> it.zone()).orElse(clock.getZone());
    }
}
