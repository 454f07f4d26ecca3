// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Regulation

/// What every question to the law may be given.
struct RegulationOptions: ParsableArguments {
    @Option(help: "The directory that holds Regulations. (default: beside or above the program)")
    var home: String?
    @OptionGroup var answer: AnswerOptions

    /// The tree on disk.
    var rules: RuleBook {
        get throws { try RuleBookFiles.load(home: try homePath).rules }
    }

    var homePath: String {
        get throws {
            var house = HouseOptions()
            house.home = home
            return try house.homePath
        }
    }
}

/// How an answer is given.
struct AnswerOptions: ParsableArguments {
    @Flag(help: "Answer as JSON.") var json = false
    @Option(name: .customLong("language"), help: "id or en. (default: en)") var languageWord: String?

    var language: Language {
        get throws {
            let word = Setting.text(languageWord, "language", default: "en")
            guard let language = Language(rawValue: word) else {
                throw ValidationError("--language must be id or en, found \(word)")
            }
            return language
        }
    }
}
