// SPDX-License-Identifier: Apache-2.0

/// What each value of the law is, in Indonesian. The files of the law say it in English.
public enum RuleDescriptions {
    private static let written = benefits.merging(claims) { first, _ in first }.merging(membership) { first, _ in first
    }

    private static let phases = [
        "before": "sebelum bekerja", "during": "selama bekerja", "after": "setelah bekerja",
    ]

    private static let care = [
        "treatment": "perawatan di Indonesia", "treatment_continued": "lanjutan perawatan di Indonesia",
        "prosthesis": "protese", "orthosis": "ortose", "home_care": "perawatan di rumah",
        "vocational_training": "pelatihan kerja setelah cacat sebagian",
        "accompaniment": "pendampingan setelah cacat sebagian",
    ]

    /// - Parameter name: of the parameter, such as `benefits.jkk.rape.amount`.
    /// - Returns: nil for a parameter that came after these words, such as a draft's.
    public static func indonesian(_ name: String) -> String? {
        if let known = written[name] { return known }
        let parts = name.split(separator: ".").map(String.init)
        guard let last = parts.last, parts.count > 2 else { return nil }
        if last == "excluded_causes" { return "Sebab yang meniadakan manfaat ini" }
        let benefit = parts[0] == "care" ? care[parts[1]] : "manfaat ini"
        if parts[parts.count - 2] == "given", let phase = phases[last] {
            return benefit.map { "Apakah \($0) diberikan \(phase)" }
        }
        if parts[0] == "care", last == "measure" { return benefit.map { "Ukuran untuk \($0)" } }
        guard parts[parts.count - 2] == "loss", TermTexts.phrase(last) != nil else { return nil }
        return "\(TermTexts.title(last, .indonesian)): bagian dari dasar"
    }
}
