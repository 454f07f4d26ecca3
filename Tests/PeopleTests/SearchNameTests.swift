// SPDX-License-Identifier: Apache-2.0
import People
import Testing

@Suite("Names as they are looked for")
struct SearchNameTests {
    @Test func aNameIsFoundFromEachOfItsWords() {
        #expect(
            SearchName("Dewi Ratna Santoso").lines == [
                "dewi ratna santoso", "ratna santoso dewi", "santoso dewi ratna",
            ])
    }

    @Test func signsBetweenWordsSeparateAndApostrophesDoNot() {
        #expect(SearchName("Muh. Ali-Akbar  Ma'ruf, S.H.").words == ["muh", "ali", "akbar", "maruf", "s", "h"])
    }

    @Test func aNameOfOneWordTwiceHasOneLine() {
        #expect(SearchName("Sri Sri").lines == ["sri sri"])
    }

    @Test func whatMatchesAnythingInAQuestionNeverGetsIntoAWord() {
        #expect(SearchName("%_%").words.isEmpty)
        #expect(SearchName("De%wi_").words == ["de", "wi"])
    }
}
