// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads the facts of a case; every fault names the fact.
extension LawyerCase {
    func unreadable(_ place: String) -> Failure { LawyerCase.unreadable(name, place) }

    func text(_ key: String) -> String? { given[key]?.string }

    func has(_ key: String) -> Bool { given[key] != nil }

    func flag(_ key: String) throws(Failure) -> Bool {
        switch text(key) {
        case nil: false
        case "true": true
        case "false": false
        default: throw unreadable(key)
        }
    }

    func word<Word: RawRepresentable<String>>(_ key: String, _ type: Word.Type = Word.self) throws(Failure) -> Word {
        guard let word = text(key).flatMap(Word.init(rawValue:)) else { throw unreadable(key) }
        return word
    }

    func optionalWord<Word: RawRepresentable<String>>(
        _ key: String, _ type: Word.Type = Word.self
    ) throws(Failure) -> Word? {
        guard has(key) else { return nil }
        return try word(key, type)
    }

    func number(_ key: String) throws(Failure) -> Int {
        guard let number = given[key]?.int else { throw unreadable(key) }
        return number
    }

    func optionalNumber(_ key: String) throws(Failure) -> Int? {
        guard has(key) else { return nil }
        return try number(key)
    }

    func rupiah(_ key: String) throws(Failure) -> Rupiah { Rupiah(Int64(try number(key))) }

    func optionalRupiah(_ key: String) throws(Failure) -> Rupiah? {
        guard has(key) else { return nil }
        return try rupiah(key)
    }

    func day(_ key: String) throws(Failure) -> CalendarDay {
        guard let day = given[key]?.day else { throw unreadable(key) }
        return day
    }

    func optionalDay(_ key: String) throws(Failure) -> CalendarDay? {
        guard has(key) else { return nil }
        return try day(key)
    }

    /// Whole percent.
    func percent(_ node: CaseNode?, _ key: String) throws(Failure) -> Rate? {
        guard let node else { return nil }
        guard let percent = node.int else { throw unreadable(key) }
        return .percent(percent)
    }

    func items(_ key: String) throws(Failure) -> [CaseNode] {
        guard let node = given[key] else { return [] }
        guard let list = node.list else { throw unreadable(key) }
        return list
    }

    func words<Word: RawRepresentable<String> & Hashable>(_ key: String) throws(Failure) -> Set<Word> {
        var words: Set<Word> = []
        for item in try items(key) {
            guard let word = item.string.flatMap(Word.init(rawValue:)) else { throw unreadable(key) }
            words.insert(word)
        }
        return words
    }

    /// Refuses keys that nobody reads inside an item of a list.
    func allow(_ keys: Set<String>, in node: CaseNode, of place: String) throws(Failure) {
        guard let entries = node.entries, entries.allSatisfy({ keys.contains($0.key) }) else {
            throw unreadable(place)
        }
    }
}
