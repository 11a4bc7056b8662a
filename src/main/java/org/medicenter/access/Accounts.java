package org.medicenter.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Accounts extends ListCrudRepository<Account, UUID> {

    Optional<Account> findBySignInName(String foldedName);

    /** The version of an account that is still active: asked with every request, so it reads one row by its key. */
    @Query("select a.version from Account a where a.id = :id and a.deactivatedAt is null")
    Optional<Integer> findVersionOfActive(UUID id);
}
