package org.medicenter.support.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A Chromium for Linux on x64 out of an npm package: needs no Node and no system libraries, and is where packages are. It is
 * unpacked once into a cache below the user's home.
 */
record ChromiumPackage(Path cache, PackageRegistry registry, boolean fitsThisMachine) {

    static final String VERSION = "147.0.0";
    private static final String ADDRESS = "@sparticuz/chromium/-/chromium-" + VERSION + ".tgz";
    private static final String SHA_512 =
            "4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==";

    static ChromiumPackage ofThisMachine(Map<String, String> environment) {
        var cache = Path.of(environment.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache"));
        return new ChromiumPackage(
                cache.resolve("medicenter"),
                PackageRegistry.of(environment),
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"));
    }

    /** The one that was unpacked earlier. */
    BrowserSource unpackedBefore() {
        return () ->
                Files.isExecutable(executable()) ? found() : new BrowserSource.NotFound("none was unpacked before");
    }

    /** Fetches the package. */
    BrowserSource fetched() {
        return () -> fitsThisMachine
                ? fetch()
                : new BrowserSource.NotFound("the packaged Chromium is only for Linux on x64");
    }

    private BrowserSource.Finding fetch() {
        try {
            Files.createDirectories(cache);
            ChromiumFolder.unpack(registry.fetch(ADDRESS, SHA_512), folder());
            return found();
        } catch (IOException failed) {
            return new BrowserSource.NotFound("the package " + ADDRESS + " could not be fetched from "
                    + registry.address() + " (" + failed.getMessage() + ")");
        }
    }

    private BrowserSource.Found found() {
        return new BrowserSource.Found(
                "the packaged Chromium in " + folder(), Optional.of(executable()), BrowserSource.Kind.PACKAGED);
    }

    private Path executable() {
        return folder().resolve("chromium");
    }

    private Path folder() {
        return cache.resolve("chromium-" + VERSION);
    }
}
