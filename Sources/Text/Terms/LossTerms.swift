// SPDX-License-Identifier: Apache-2.0

extension TermTexts {
    /// Losses of the disability table (PP 53/2012 annex II).
    static let losses: [String: Phrase] = [
        "right-arm-from-shoulder": Phrase("lengan kanan dari bahu", "right arm from the shoulder"),
        "left-arm-from-shoulder": Phrase("lengan kiri dari bahu", "left arm from the shoulder"),
        "right-arm-from-elbow": Phrase("lengan kanan dari siku atau di atasnya", "right arm from the elbow or above"),
        "left-arm-from-elbow": Phrase("lengan kiri dari siku atau di atasnya", "left arm from the elbow or above"),
        "right-hand-at-wrist": Phrase("tangan kanan dari pergelangan", "right hand at the wrist"),
        "left-hand-at-wrist": Phrase("tangan kiri dari pergelangan", "left hand at the wrist"),
        "both-legs-from-groin": Phrase("kedua kaki dari pangkal paha", "both legs from the groin"),
        "one-leg-from-groin": Phrase("satu kaki dari pangkal paha", "one leg from the groin"),
        "both-feet-from-ankle": Phrase("kedua kaki dari mata kaki", "both feet from the ankle"),
        "one-foot-from-ankle": Phrase("satu kaki dari mata kaki", "one foot from the ankle"),
        "both-eyes": Phrase("kedua mata", "both eyes"),
        "one-eye": Phrase("satu mata", "one eye"),
        "hearing-both-ears": Phrase("pendengaran kedua telinga", "hearing of both ears"),
        "hearing-one-ear": Phrase("pendengaran satu telinga", "hearing of one ear"),
        "right-thumb": Phrase("ibu jari kanan", "right thumb"),
        "left-thumb": Phrase("ibu jari kiri", "left thumb"),
        "right-index-finger": Phrase("telunjuk kanan", "right index finger"),
        "left-index-finger": Phrase("telunjuk kiri", "left index finger"),
        "other-right-finger": Phrase("jari kanan lain", "another right finger"),
        "other-left-finger": Phrase("jari kiri lain", "another left finger"),
        "first-joint-right-index-finger": Phrase(
            "ruas pertama telunjuk kanan",
            "first joint of the right index finger"),
        "first-joint-left-index-finger": Phrase("ruas pertama telunjuk kiri", "first joint of the left index finger"),
        "first-joint-other-right-finger": Phrase(
            "ruas pertama jari kanan lain",
            "first joint of another right finger"),
        "first-joint-other-left-finger": Phrase("ruas pertama jari kiri lain", "first joint of another left finger"),
        "big-toe": Phrase("ibu jari kaki", "big toe"),
        "second-toe": Phrase("telunjuk kaki", "second toe"),
        "other-toe": Phrase("jari kaki lain", "another toe"),
        "scalp-torn-off": Phrase("terkelupasnya kulit kepala", "scalp torn off"),
        "impotence": Phrase("impotensi", "impotence"),
        "leg-shortened-under-5-cm": Phrase("kaki memendek kurang dari 5 cm", "leg shortened by less than 5 cm"),
        "leg-shortened-5-to-under-7-5-cm": Phrase(
            "kaki memendek 5 sampai kurang dari 7,5 cm",
            "leg shortened by 5 to less than 7,5 cm"),
        "leg-shortened-7-5-cm-or-more": Phrase("kaki memendek 7,5 cm atau lebih", "leg shortened by 7,5 cm or more"),
        "hearing-loss-both-ears-per-10-db": Phrase(
            "pendengaran kedua telinga, tiap 10 dB",
            "hearing of both ears, per 10 dB"),
        "hearing-loss-one-ear-per-10-db": Phrase(
            "pendengaran satu telinga, tiap 10 dB",
            "hearing of one ear, per 10 dB"),
        "one-ear-flap": Phrase("daun telinga sebelah", "one ear-flap"),
        "both-ear-flaps": Phrase("kedua daun telinga", "both ear-flaps"),
        "nose-tip": Phrase("cuping hidung", "tip of the nose"),
        "nasal-septum-perforation": Phrase("perforasi sekat rongga hidung", "perforated nasal septum"),
        "smell": Phrase("daya penciuman", "smell"),
        "physical-capacity-lost-51-to-70": Phrase(
            "kemampuan kerja fisik hilang 51–70 %",
            "physical work capacity lost by 51–70 %"),
        "physical-capacity-lost-26-to-50": Phrase(
            "kemampuan kerja fisik hilang 26–50 %",
            "physical work capacity lost by 26–50 %"),
        "physical-capacity-lost-10-to-25": Phrase(
            "kemampuan kerja fisik hilang 10–25 %",
            "physical work capacity lost by 10–25 %"),
        "mental-capacity-lost": Phrase("kemampuan kerja mental hilang tetap", "mental work capacity lost for good"),
        "sight-acuity-per-10-percent": Phrase("efisiensi tajam penglihatan, tiap 10 %", "acuity of sight, per 10 %"),
        "colour-vision": Phrase("penglihatan warna", "colour vision"),
        "visual-field-per-10-percent": Phrase("lapang pandang, tiap 10 %", "visual field, per 10 %"),
    ]
}
