package org.medicenter.support.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** An npm registry, asked over plain HTTP. */
record PackageRegistry(URI address) {

    static PackageRegistry of(Map<String, String> environment) {
        var named =
                environment.getOrDefault("NPM_CONFIG_REGISTRY", environment.getOrDefault("npm_config_registry", ""));
        var address = named.isBlank() ? "https://registry.npmjs.org/" : named.endsWith("/") ? named : named + "/";
        return new PackageRegistry(URI.create(address));
    }

    /** The file's bytes, when their sum is the expected one. */
    byte[] fetch(String file, String sha512) throws IOException {
        var bytes = get(address.resolve(file.replace("@", "%40")));
        var sum = sha512(bytes);
        if (!sum.equals(sha512)) {
            throw new IOException("its sha512 is " + sum + ", but " + sha512 + " was expected");
        }
        return bytes;
    }

    private static byte[] get(URI file) throws IOException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build()) {
            var request =
                    HttpRequest.newBuilder(file).timeout(Duration.ofMinutes(4)).build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the answer was " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    static String sha512(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
