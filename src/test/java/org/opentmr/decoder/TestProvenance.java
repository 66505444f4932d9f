package org.opentmr.decoder;

import java.util.List;

/** The provenance of things made in tests. */
public final class TestProvenance {

    public static final Provenance NONE =
            new Provenance("OpenTMR test", List.of(), 1, "2026-01-01T00:00:00Z", Provenance.LABEL);

    private TestProvenance() {}
}
