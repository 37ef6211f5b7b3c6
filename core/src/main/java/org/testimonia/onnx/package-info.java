/// Models of the ONNX format and their tokenizers, as arrays of numbers: knows ONNX Runtime and the
/// tokenizer library, knows no news. A stage that has a model of its own wraps it.
@NullMarked
package org.testimonia.onnx;

import org.jspecify.annotations.NullMarked;
