package org.mufakat.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Tells articles in English from others, with OpenNLP's detector of 103 languages.
public final class EnglishCheck {

    private static final String MODEL = "/langdetect-183.bin";

    /// Shorter texts tell the detector too little: they pass.
    private static final int FEWEST_LETTERS = 60;

    private final LanguageDetectorME detector;

    public EnglishCheck() {
        try (InputStream model = EnglishCheck.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException("The language model %s is not on the class path".formatted(MODEL));
            }
            this.detector = new LanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Return the language of a text that is not English, by its English name; a text in English gives nothing.
    public Optional<String> otherLanguage(String text) {
        if (text.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        Language best = detector.predictLanguage(text);
        return best.getLang().equals("eng") ? Optional.empty() : Optional.of(englishName(best.getLang()));
    }

    /// Java knows languages by two letters, the detector by three.
    private static String englishName(String threeLetters) {
        return Stream.of(Locale.getISOLanguages())
                .map(Locale::of)
                .filter(language -> language.getISO3Language().equals(threeLetters))
                .map(language -> language.getDisplayLanguage(Locale.ENGLISH))
                .findFirst()
                .orElse(Locale.of(threeLetters).getDisplayLanguage(Locale.ENGLISH));
    }
}
