package org.opentmr.classifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The file of a model that another program trained.
 *
 * @param bytes of the whole file
 * @param sha256 of the bytes, hexadecimal
 */
record ForeignFile(byte[] bytes, String sha256) {

    static ForeignFile read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new ForeignFile(bytes, HexFormat.of().formatHex(digest.digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * The model in the file.
     *
     * @throws IllegalArgumentException where it is none, or gives scores where probabilities are wanted
     */
    ForeignRuntime.Classifier loadedBy(ForeignRuntime runtime) {
        ForeignRuntime.Classifier classifier = runtime.load(bytes);
        // A classifier has an answer to anything, and 0 is within what standardised features take.
        double[] answer = new double[classifier.outputs()];
        classifier.newScorer().score(new double[classifier.dimensions()], answer);
        if (!ForeignModel.isDistribution(answer)) {
            throw new IllegalArgumentException("the model answers features that are all 0 with "
                    + Arrays.toString(answer) + ", want probabilities that add up to 1; let it end in a Softmax");
        }
        return classifier;
    }

    /** Why a file could not be taken, in a few words. */
    static String reason(Exception exception) {
        return exception instanceof NoSuchFileException
                ? "there is no such file"
                : String.valueOf(exception.getMessage());
    }
}
