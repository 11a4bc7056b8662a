package org.medicenter.access;

import java.net.URI;
import java.util.Set;
import org.medicenter.ui.PublicAddress;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spring Security's WebAuthn for the address at which people reach the clinic. Each passkey has to make sure who holds it
 * (a finger, a face, a PIN), because it stands for the password and the code together.
 */
@Component
class Passkeys implements WebAuthnRelyingPartyOperations {

    private final PasskeyOwners owners;
    private final PasskeyStore store;
    private final PublicAddress publicAddress;
    private final AccessDeeds deeds;

    Passkeys(PasskeyOwners owners, PasskeyStore store, PublicAddress publicAddress, AccessDeeds deeds) {
        this.owners = owners;
        this.store = store;
        this.publicAddress = publicAddress;
        this.deeds = deeds;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return here().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    @Transactional
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        var passkey = here().registerCredential(request);
        var owner = request.getCreationOptions().getUser();
        deeds.changed(
                "factor.added",
                owner.getDisplayName() == null ? owner.getName() : owner.getDisplayName(),
                "",
                "passkey");
        return passkey;
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return here().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return here().authenticate(request);
    }

    private WebAuthnRelyingPartyOperations here() {
        var address = URI.create(publicAddress.of(""));
        var clinic = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name("Medicenter")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, store, clinic, Set.of(origin(address)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
