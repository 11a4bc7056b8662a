package org.medicenter.website.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.AccountSetup;
import org.medicenter.access.Deed;
import org.medicenter.access.NewAccount;
import org.medicenter.access.Role;
import org.medicenter.access.SetupCode;
import org.medicenter.access.SetupPass;
import org.medicenter.clinic.ClinicDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a clinic where there is none, once: what is typed is kept, checked, and at the end entered in one transaction
 * with the first administrator's account. From then on it is closed, on every node and for ever.
 */
@Service
public class FirstSetup {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSetup.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_DRAFT = 100_000;

    private record State(@Nullable String by, boolean finished) {}

    private final JdbcClient database;
    private final ClinicDirectory directory;
    private final ClinicMaking making;
    private final AccountSetup accounts;
    private final SetupCode code;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean closed;

    FirstSetup(
            JdbcClient database,
            ClinicDirectory directory,
            ClinicMaking making,
            AccountSetup accounts,
            SetupCode code,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.making = making;
        this.accounts = accounts;
        this.code = code;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether there is no clinic yet. Where that cannot be found out there may be one, so: no. */
    public boolean isOpen() {
        if (closed) {
            return false;
        }
        try {
            closed = isDone(state(false));
            return !closed;
        } catch (RuntimeException unreachable) {
            LOG.warn("Whether the clinic is set up cannot be found out", unreachable);
            return false;
        }
    }

    /** A clinic that came to be in another way needs no set-up, and never will. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (isOpen()) {
            code.print();
        }
    }

    /** What was typed last, by whoever it was; empty fields where nothing was, or it cannot be read any more. */
    public SetupDraft draft(SetupPass pass) {
        Objects.requireNonNull(pass);
        String text = database.sql("select draft from first_setup where id = 1")
                .query(String.class)
                .single();
        try {
            return text.isEmpty() ? SetupDraft.empty() : JSON.readValue(text, SetupDraft.class);
        } catch (JacksonException olderForm) {
            return SetupDraft.empty();
        }
    }

    /** @return whether it was kept: not where the set-up is closed, or somebody has typed a book */
    public boolean keep(SetupPass pass, SetupDraft draft) {
        Objects.requireNonNull(pass);
        String text = JSON.writeValueAsString(draft);
        return text.length() <= LONGEST_DRAFT
                && database.sql("update first_setup set draft = ? where id = 1 and finished_at is null")
                                .param(text)
                                .update()
                        == 1;
    }

    /** What has to be mended before this step may be left. */
    public List<SetupFault> faults(SetupStep step, SetupDraft draft) {
        return SetupChecks.of(step, draft, today(draft));
    }

    /** The same of one number. @param at its place in the list, in the names of the fields */
    public List<SetupFault> faults(int at, SetupDraft.Number number, SetupDraft draft) {
        return SetupChecks.number(at, number, today(draft));
    }

    /** The date at the clinic; in UTC as long as nobody knows where that is. */
    public LocalDate today(SetupDraft draft) {
        return LocalDate.now(
                clock.withZone(SetupChecks.zone(draft.place().zone()).orElse(ZoneOffset.UTC)));
    }

    /** All or nothing. Of several who finish at once, one does; the others hear of it. */
    public FinishOutcome finish(SetupPass pass, SetupDraft draft, String password) {
        Objects.requireNonNull(pass);
        try {
            return Objects.requireNonNull(transaction.execute(_ -> finishOnce(draft, password)));
        } catch (IllegalArgumentException refused) {
            return new FinishOutcome.Refused(List.of(new SetupFault(
                    SetupStep.ADMIN, "setup-end", Objects.requireNonNullElse(refused.getMessage(), ""), List.of())));
        } catch (TransientDataAccessException busy) {
            LOG.info("Two finished the set-up at once", busy);
            return isOpen()
                    ? new FinishOutcome.Refused(List.of(SetupFault.of(SetupStep.ADMIN, "setup-end", "busy")))
                    : new FinishOutcome.DoneByOthers(
                            Objects.requireNonNullElse(state(false).by(), ""));
        }
    }

    private FinishOutcome finishOnce(SetupDraft draft, String password) {
        State state = state(true);
        if (isDone(state)) {
            return new FinishOutcome.DoneByOthers(Objects.requireNonNullElse(state.by(), ""));
        }
        var faults = allFaults(draft, password);
        if (!faults.isEmpty()) {
            return new FinishOutcome.Refused(faults);
        }
        var location = making.make(
                draft, LocalDate.now(clock.withZone(ZoneId.of(draft.place().zone()))));
        var who = draft.administrator();
        accounts.make(new NewAccount(
                who.email(), who.name().strip(), password, Set.of(Role.ADMIN), Set.of(location.value()), null, false));
        code.forget();
        close(who.name().strip());
        events.publishEvent(Deed.changed(
                "clinic.set-up",
                draft.place().name().strip(),
                null,
                "",
                who.name().strip()));
        return new FinishOutcome.Finished(who.email().strip());
    }

    private List<SetupFault> allFaults(SetupDraft draft, String password) {
        var faults = new ArrayList<SetupFault>();
        for (SetupStep step : SetupStep.values()) {
            faults.addAll(faults(step, draft));
        }
        passwordFault(draft, password).ifPresent(faults::add);
        return faults;
    }

    private Optional<SetupFault> passwordFault(SetupDraft draft, String password) {
        var who = draft.administrator();
        return accounts.refusal(
                        password, List.of(who.name(), who.email(), draft.place().name()))
                .map(it ->
                        new SetupFault(SetupStep.ADMIN, "setup-password", "access.password." + it.slug(), List.of()));
    }

    private void close(String by) {
        database.sql("update first_setup set finished_at = ?, finished_by = ?, draft = '' where id = 1")
                .params(clock.instant().atOffset(ZoneOffset.UTC), by)
                .update();
    }

    private boolean isDone(State state) {
        return state.finished() || !directory.refresh().clinic().country().isEmpty();
    }

    private State state(boolean lock) {
        return database.sql(
                        "select finished_by, finished_at from first_setup where id = 1" + (lock ? " for update" : ""))
                .query((row, _) -> new State(row.getString("finished_by"), row.getObject("finished_at") != null))
                .single();
    }
}
