package org.medicenter.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;

/** Ids that follow from the names, so that every sample clinic has the same. */
final class SampleIds {

    private SampleIds() {}

    static LocationId location(String slug) {
        return new LocationId(id("location", slug));
    }

    static ResourceId resource(String name) {
        return new ResourceId(id("resource", name));
    }

    static ConcernId concern(String slug) {
        return new ConcernId(id("concern", slug));
    }

    static VisitTypeId visitType(String slug) {
        return new VisitTypeId(id("visit type", slug));
    }

    static SpecialistId specialist(String slug) {
        return new SpecialistId(id("specialist", slug));
    }

    private static UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes(("sample clinic, " + kind + " " + name).getBytes(UTF_8));
    }
}
