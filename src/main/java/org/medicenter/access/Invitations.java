package org.medicenter.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Invitations extends ListCrudRepository<Invitation, UUID> {

    Optional<Invitation> findByTokenHash(String tokenHash);

    List<Invitation> findByClosedAtIsNullOrderBySentAtDesc();

    List<Invitation> findByInviterIdAndClosedAtIsNull(UUID account);

    boolean existsByEmailAndClosedAtIsNull(String foldedEmail);
}
