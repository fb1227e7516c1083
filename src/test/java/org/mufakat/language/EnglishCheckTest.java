package org.mufakat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishCheckTest {

    private static final EnglishCheck CHECK = new EnglishCheck();

    @Test
    void anEnglishTextPasses() {
        assertEquals(
                Optional.empty(),
                CHECK.otherLanguage("Prabowo Subianto and Anwar Ibrahim met in Putrajaya on Monday and signed an"
                        + " agreement on the border between Kalimantan and Sabah."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "French | Les ministres des affaires étrangères se sont réunis lundi à Bangkok et ont signé un accord sur"
                        + " la sécurité des réseaux informatiques de leurs pays.",
                "Malay | Menteri-menteri luar negara telah bermesyuarat di Kuala Lumpur pada hari Isnin dan menandatangani"
                        + " perjanjian mengenai keselamatan siber untuk rakyat kedua-dua buah negara tersebut.",
                "Vietnamese | Các bộ trưởng ngoại giao đã họp tại Hà Nội hôm thứ Hai và ký một thỏa thuận về an ninh mạng"
                        + " giữa hai nước.",
            })
    void aTextInAnotherLanguageIsNamed(String language, String text) {
        assertEquals(Optional.of(language), CHECK.otherLanguage(text));
    }

    @Test
    void aTextThatIsTooShortToTellPasses() {
        assertEquals(Optional.empty(), CHECK.otherLanguage("Les ministres se sont réunis lundi."));
    }
}
