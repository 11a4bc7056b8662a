package org.medicenter.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: as bcrypt hashes that name their algorithm, so that a better one can follow without a reset. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    /** @param workFactor to try one password takes 2 to the power of this rounds */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${medicenter.password-work-factor:12}") int workFactor) {
        var bcrypt = new BCryptPasswordEncoder(workFactor);
        return new DelegatingPasswordEncoder(
                "bcrypt-sha384", Map.of("bcrypt-sha384", new WholePassword(bcrypt), "bcrypt", bcrypt));
    }

    /**
     * Bcrypt looks at 72 bytes only. So it gets 64 characters that depend on the whole password, however long that is
     * and however its letters were typed.
     */
    private record WholePassword(PasswordEncoder bcrypt) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return password == null ? null : bcrypt.encode(digest(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return password != null && bcrypt.matches(digest(password), hash);
        }

        private static String digest(CharSequence password) {
            try {
                byte[] bytes =
                        Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
                return Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("Every Java has SHA-384", missing);
            }
        }
    }
}
