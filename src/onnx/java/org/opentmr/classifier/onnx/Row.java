package org.opentmr.classifier.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One row of numbers in memory that the runtime reads or writes. */
final class Row {

    private final ByteBuffer bytes;
    private final boolean single;
    private final int columns;
    private final OnnxTensor tensor;

    Row(OrtEnvironment environment, Port port) throws OrtException {
        single = port.precision() == OnnxJavaType.FLOAT;
        columns = port.columns();
        bytes = ByteBuffer.allocateDirect(columns * (single ? Float.BYTES : Double.BYTES))
                .order(ByteOrder.nativeOrder());
        tensor = OnnxTensor.createTensor(environment, bytes, new long[] {1, columns}, port.precision());
    }

    OnnxTensor tensor() {
        return tensor;
    }

    void put(double[] values) {
        for (int j = 0; j < columns; j++) {
            if (single) {
                bytes.putFloat(j * Float.BYTES, (float) values[j]);
            } else {
                bytes.putDouble(j * Double.BYTES, values[j]);
            }
        }
    }

    void get(double[] values) {
        for (int j = 0; j < columns; j++) {
            values[j] = single ? bytes.getFloat(j * Float.BYTES) : bytes.getDouble(j * Double.BYTES);
        }
    }
}
