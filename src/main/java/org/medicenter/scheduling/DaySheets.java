package org.medicenter.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medicenter.clinic.LocationId;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.DaySheet.VisitOnPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day list to print and to keep. Who sees what of it, and what is told of that, is as on the board. */
@Service
public class DaySheets {

    private final DayBoard board;
    private final Appointments appointments;
    private final PatientRegister register;

    DaySheets(DayBoard board, Appointments appointments, PatientRegister register) {
        this.board = board;
        this.appointments = appointments;
        this.register = register;
    }

    /**
     * @param known who was on the sheet that the same person had before: only the others count as read
     * @throws org.springframework.security.access.AccessDeniedException for anybody but the staff of the location
     */
    @Transactional
    public DaySheet on(LocationId location, LocalDate date, Set<AppointmentId> known) {
        BoardDay day = board.on(location, date, known);
        List<UUID> shown = day.visits().stream().map(it -> it.id().value()).toList();
        List<Appointment> visits = appointments.findAllById(shown);
        Map<PatientId, PatientRecord> records =
                register.findAll(visits.stream().map(Appointment::patient).collect(Collectors.toSet()));
        return new DaySheet(
                day, visits.stream().collect(Collectors.toMap(Appointment::appointmentId, it -> onPaper(records, it))));
    }

    private static VisitOnPaper onPaper(Map<PatientId, PatientRecord> records, Appointment visit) {
        PatientRecord known = Objects.requireNonNull(records.get(visit.patient()));
        String note = visit.channel() == Channel.DESK ? visit.note() : null;
        return new VisitOnPaper(known.dateOfBirth(), known.phone(), note == null ? "" : note);
    }
}
