package org.medicenter.patients;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Patients extends ListCrudRepository<Patient, UUID> {}
