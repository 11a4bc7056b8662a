package org.medicenter.website;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Tells templates under which name a file of frontend/ may be kept for ever. */
@Component
public class FileNames {

    private final ResourceUrlProvider files;

    FileNames(ResourceUrlProvider files) {
        this.files = files;
    }

    /** "/styles/site-618ee4….css" for "/styles/site.css". */
    public String of(String path) {
        return Optional.ofNullable(files.getForLookupPath(path)).orElse(path);
    }
}
