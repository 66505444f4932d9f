package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A model that {@link ModelJson} can store. */
interface StoredModel extends Model {

    /** The name and the version of its form, for example {@code linear/1}. */
    String type();

    /** Writes everything but the type. */
    void writeTo(ObjectNode json);
}
