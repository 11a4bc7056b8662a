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

    /** @param withSamples whether the accounts of the sample clinic can sign in */
    @Query("""
            select count(a) from Account a where :role member of a.roles and a.deactivatedAt is null
            and (a.sample = false or :withSamples = true)""")
    long countActive(Role role, boolean withSamples);
}
