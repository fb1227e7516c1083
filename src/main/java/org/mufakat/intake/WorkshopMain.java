package org.mufakat.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The other end of a [Workshop]: takes originals on standard input and gives drafts on standard output, until the
/// input ends.
public final class WorkshopMain {

    private WorkshopMain() {}

    /// Work. What libraries print is thrown away: it would be taken for answers.
    public static void main(String[] args) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            while (true) {
                Parcel.Answer answer = answer(Parcel.Task.read(in));
                answer.write(out);
                out.flush();
            }
        } catch (EOFException done) {
            return;
        }
    }

    private static Parcel.Answer answer(Parcel.Task task) {
        try {
            return new Parcel.Answer(DraftJson.write(Formats.read(task.kind(), task.original())), "");
        } catch (Refusal refusal) {
            return Parcel.Answer.refused(refusal);
        } catch (StackOverflowError deep) {
            return Parcel.Answer.refused(new Refusal("it is nested too deep", "give its text alone"));
        } catch (RuntimeException fault) {
            String said = Optional.ofNullable(fault.getMessage()).orElse(fault.toString());
            return Parcel.Answer.refused(
                    new Refusal("it cannot be taken apart: " + Words.line(said), "save it again, or give its text"));
        }
    }
}
