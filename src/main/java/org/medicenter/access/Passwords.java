package org.medicenter.access;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: as bcrypt hashes that name their algorithm, so that a better one can follow without a reset. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final int WORK_FACTOR = 12;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(WORK_FACTOR)));
    }
}
