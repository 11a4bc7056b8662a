package org.medicenter.support.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medicenter.support.browser.BrowserSource.Finding;
import org.medicenter.support.browser.BrowserSource.Found;
import org.medicenter.support.browser.BrowserSource.Kind;
import org.medicenter.support.browser.BrowserSource.NotFound;

class BrowserSearchTest {

    private static final Found BROKEN = new Found("Playwright's download", Optional.empty(), Kind.USUAL);
    private static final Found WORKING = new Found("the package", Optional.empty(), Kind.PACKAGED);

    @TempDir
    Path folder;

    @Test
    void aBrowserNamedByTheEnvironmentIsTaken() throws IOException {
        var program = program("my-browser");

        assertThat(demanded("MEDICENTER_TEST_BROWSER", program))
                .isEqualTo(new Found("MEDICENTER_TEST_BROWSER=" + program, Optional.of(program), Kind.DEMANDED));
        assertThat(demanded("CHROME_BIN", program)).isInstanceOf(Found.class);
    }

    @Test
    void aNameThatLeadsNowhereFailsAtOnce() {
        assertThatExceptionOfType(NoBrowserException.class)
                .isThrownBy(() -> demanded("MEDICENTER_TEST_BROWSER", folder.resolve("missing")))
                .withMessage("MEDICENTER_TEST_BROWSER names " + folder.resolve("missing")
                        + ", which is no program that can be run."
                        + " Correct it, or unset it to let the tests find a browser.");
    }

    @Test
    void aFileThatCannotBeRunFailsAtOnce() throws IOException {
        var text = Files.writeString(folder.resolve("notes.txt"), "no program");

        assertThatExceptionOfType(NoBrowserException.class).isThrownBy(() -> demanded("CHROME_BIN", text));
    }

    @Test
    void theFirstBrowserOnThePathIsTaken() throws IOException {
        program("google-chrome");
        var chromium = program("chromium");

        assertThat(new InstalledBrowser(List.of(folder), List.of()).look()).isEqualTo(Found.installed(chromium));
    }

    @Test
    void aBrowserInAUsualPlaceIsTaken() throws IOException {
        var chrome = program("Google Chrome");

        assertThat(new InstalledBrowser(List.of(), List.of(folder.resolve("missing"), chrome)).look())
                .isEqualTo(Found.installed(chrome));
    }

    @Test
    void aBrowserThatDoesNotStartMakesRoomForTheNext() {
        var search = new BrowserSearch(List.of(() -> BROKEN, () -> WORKING));

        assertThat(search.firstThatStarts(BrowserSearchTest::start)).isEqualTo("the package");
    }

    @Test
    void aDemandedBrowserThatDoesNotStartIsNotReplaced() {
        var demanded = new Found("CHROME_BIN=/opt/chrome", Optional.empty(), Kind.DEMANDED);
        var search = new BrowserSearch(List.of(() -> demanded, () -> WORKING));

        assertThatExceptionOfType(NoBrowserException.class)
                .isThrownBy(() -> search.firstThatStarts(BrowserSearchTest::start))
                .withMessage("CHROME_BIN=/opt/chrome does not start (libnss3.so is missing)");
    }

    @Test
    void whenNothingIsFoundTheSentenceSaysWhatWasTriedAndWhatToInstall() {
        var search = new BrowserSearch(List.of(() -> new NotFound("no Chrome is installed"), () -> BROKEN));

        assertThatExceptionOfType(NoBrowserException.class)
                .isThrownBy(() -> search.firstThatStarts(BrowserSearchTest::start))
                .withMessage("The tests need a browser and none was found: no Chrome is installed;"
                        + " Playwright's download does not start (libnss3.so is missing)."
                        + " Install one (Debian and Ubuntu: apt-get install -y chromium;"
                        + " macOS: brew install --cask google-chrome),"
                        + " or set MEDICENTER_TEST_BROWSER to the program of a Chromium, Chrome or Edge.");
    }

    @Test
    void thePackageIsOnlyForTheMachinesThatItFits() {
        var packaged = new ChromiumPackage(folder, PackageRegistry.of(Map.of()), false);

        assertThat(packaged.fetched().look()).isEqualTo(new NotFound("the packaged Chromium is only for Linux on x64"));
    }

    @Test
    void anUnreachableRegistryIsNamed() {
        var packaged = new ChromiumPackage(folder, new PackageRegistry(URI.create("http://localhost:1/")), true);

        assertThat(packaged.fetched().look())
                .isInstanceOfSatisfying(
                        NotFound.class,
                        none -> assertThat(none.why())
                                .startsWith(
                                        "the package @sparticuz/chromium/-/chromium-147.0.0.tgz could not be fetched"
                                                + " from http://localhost:1/"));
    }

    @Test
    void thePackageUnpackedBeforeIsTakenAgain() throws IOException {
        var packaged = new ChromiumPackage(folder, PackageRegistry.of(Map.of()), true);
        assertThat(packaged.unpackedBefore().look()).isInstanceOf(NotFound.class);

        Files.createDirectory(folder.resolve("chromium-147.0.0"));
        program("chromium-147.0.0/chromium");

        assertThat(packaged.unpackedBefore().look())
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.kind()).isEqualTo(Kind.PACKAGED));
    }

    @Test
    void theRegistryIsTheOneThatNpmUses() {
        assertThat(PackageRegistry.of(Map.of("NPM_CONFIG_REGISTRY", "https://mirror.example/npm"))
                        .address())
                .hasToString("https://mirror.example/npm/");
        assertThat(PackageRegistry.of(Map.of()).address()).hasToString("https://registry.npmjs.org/");
    }

    private static String start(Found found) {
        if (found.kind() != Kind.PACKAGED) {
            throw new IllegalStateException("libnss3.so is missing\n  at launch");
        }
        return found.where();
    }

    private static Finding demanded(String name, Path program) {
        return new DemandedBrowser(Map.of(name, program.toString())).look();
    }

    private Path program(String name) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
