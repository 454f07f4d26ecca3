// SPDX-License-Identifier: Apache-2.0

/// Where a province stands on the tile map, and its two letters.
struct ProvincePlace: Sendable {
    let letters: String
    let column: Int
    let row: Int

    init(_ letters: String, _ column: Int, _ row: Int) {
        self.letters = letters
        self.column = column
        self.row = row
    }

    /// All 38 provinces by their code (Kepmendagri 300.2.2-2430/2025).
    static let all: [String: ProvincePlace] = [
        "11": ProvincePlace("AC", 0, 0),
        "12": ProvincePlace("SU", 1, 1),
        "13": ProvincePlace("SB", 1, 2),
        "14": ProvincePlace("RI", 2, 1),
        "15": ProvincePlace("JA", 2, 2),
        "16": ProvincePlace("SS", 2, 3),
        "17": ProvincePlace("BE", 1, 3),
        "18": ProvincePlace("LA", 2, 4),
        "19": ProvincePlace("BB", 3, 2),
        "21": ProvincePlace("KR", 3, 0),
        "31": ProvincePlace("JK", 3, 5),
        "32": ProvincePlace("JB", 3, 6),
        "33": ProvincePlace("JT", 4, 6),
        "34": ProvincePlace("YO", 4, 7),
        "35": ProvincePlace("JI", 5, 6),
        "36": ProvincePlace("BT", 2, 6),
        "51": ProvincePlace("BA", 6, 7),
        "52": ProvincePlace("NB", 7, 7),
        "53": ProvincePlace("NT", 8, 7),
        "61": ProvincePlace("KB", 5, 2),
        "62": ProvincePlace("KT", 6, 3),
        "63": ProvincePlace("KS", 6, 4),
        "64": ProvincePlace("KI", 7, 2),
        "65": ProvincePlace("KU", 6, 1),
        "71": ProvincePlace("SA", 9, 1),
        "72": ProvincePlace("ST", 8, 3),
        "73": ProvincePlace("SN", 9, 5),
        "74": ProvincePlace("SG", 9, 4),
        "75": ProvincePlace("GO", 8, 2),
        "76": ProvincePlace("SR", 8, 4),
        "81": ProvincePlace("MA", 11, 4),
        "82": ProvincePlace("MU", 11, 2),
        "91": ProvincePlace("PA", 15, 3),
        "92": ProvincePlace("PB", 13, 3),
        "93": ProvincePlace("PS", 15, 5),
        "94": ProvincePlace("PT", 14, 4),
        "95": ProvincePlace("PE", 15, 4),
        "96": ProvincePlace("PD", 12, 3),
    ]
}
