// SPDX-License-Identifier: Apache-2.0
import Linkage

/// Makes up people and the same people as another office wrote them down, with errors of known frequency.
struct PeopleMaker {
    /// How often what goes wrong in the second file.
    struct Errors {
        var otherSpelling = 0.10
        var mistyped = 0.06
        var birthDay = 0.05
        var birthSwapped = 0.03
        var moved = 0.05
        var otherVillage = 0.15
        var passportRenewed = 0.30
        var noMother = 0.2
        var noNIK = 1.0
    }

    private struct Person {
        var name: [String]
        var isWoman: Bool
        var year = 1990
        var month = 1
        var day = 1
        var regency = ""
        var village = ""
        var mother: [String]
        var nik = ""
        var passport = ""
        var phone = ""
    }

    private var state: UInt64
    private let errors: Errors

    init(seed: UInt64, errors: Errors = Errors()) {
        state = seed
        self.errors = errors
    }

    private static let women = Array(
        """
        aminah bunga citra dahlia elok farida gita hesti intan juwita kemala lasmini murti nining ontosari padmi \
        ratih sekar tiwi upik wening yasmin zubaidah melur surti warsini rukiah painem djumilah soelastri
        """.split(separator: " ").map(String.init))
    private static let men = Array(
        """
        muhammad badrun cokro darmo gatot harjo imron jarwo kasman legimin mardi narto parto rusdi sarpin tarno \
        untung wagino yatno zulkifli ahmad basuki djarot soeparno trisno
        """.split(separator: " ").map(String.init))
    private static let regencies = (1...20).map { "Kabupaten Ujung\(["satu", "dua", "tiga", "empat"][$0 % 4])\($0)" }
    private static let villages = (1...60).map { "\(["Wono", "Karang", "Sumber", "Kali"][$0 % 4])\(Self.letters($0))" }

    private static func letters(_ number: Int) -> String {
        String(decoding: [97, 98, 99].map { UInt8($0 + number * $0 % 23) }, as: UTF8.self)
    }

    /// Two files of `count` people, of whom `shared` stand in both, and the true pairs.
    mutating func files(_ count: Int, shared: Int) -> (first: [String], second: [String], truth: [String: String]) {
        let people = (0..<count).map { _ in person() }
        let first = people.enumerated().map { row("a\($0)", $1) }
        var second: [String] = []
        var truth: [String: String] = [:]
        for number in 0..<count {
            let copy = number < shared ? blurred(people[number]) : blurred(person())
            second.append(row("b\(number)", copy))
            if number < shared { truth["b\(number)"] = "a\(number)" }
        }
        return (first, shuffled(second), truth)
    }

    /// The rows in another order.
    mutating func shuffled(_ rows: [String]) -> [String] {
        var rows = rows
        for place in rows.indices.reversed() { rows.swapAt(place, below(place + 1)) }
        return rows
    }

    static func text(_ rows: [String]) -> String {
        (["id,name,dob,sex,regency,village,mother,nik,passport,phone"] + rows).joined(separator: "\n") + "\n"
    }

    static func table(_ rows: [String]) throws -> PersonTable { try PersonReader.table(text: text(rows)) }

    private mutating func person() -> Person {
        let isWoman = below(3) > 0
        var person = Person(
            name: words(isWoman ? Self.women : Self.men, 1 + below(3)), isWoman: isWoman,
            mother: words(Self.women, 1 + below(2)))
        person.year = 1965 + below(20) + below(20)
        person.month = 1 + below(12)
        person.day = 1 + below(28)
        person.regency = Self.regencies[min(below(20), below(20))]
        person.village = Self.villages[below(60)]
        person.nik = digits(16)
        person.passport = "C" + digits(7)
        person.phone = "08" + digits(9)
        return person
    }

    private mutating func blurred(_ person: Person) -> Person {
        var copy = person
        copy.name = copy.name.map { misspelt($0) }
        copy.mother = happens(errors.noMother) ? [] : copy.mother.map { misspelt($0) }
        if happens(errors.birthSwapped), copy.day <= 12 {
            (copy.day, copy.month) = (copy.month, copy.day)
        } else if happens(errors.birthDay) {
            copy.day = 1 + below(28)
        }
        if happens(errors.moved) { copy.regency = Self.regencies[below(20)] }
        if happens(errors.otherVillage) { copy.village = Self.villages[below(60)] }
        if happens(errors.passportRenewed) { copy.passport = "X" + digits(7) }
        if happens(0.5) { copy.phone = "" }
        if happens(errors.noNIK) { copy.nik = "" }
        return copy
    }

    private mutating func misspelt(_ word: String) -> String {
        if happens(errors.otherSpelling) {
            for (new, old) in [("u", "oe"), ("oe", "u"), ("dj", "j"), ("j", "dj"), ("c", "tj"), ("mm", "m")]
            where word.contains(new) { return word.split(separator: new).joined(separator: old) }
        }
        guard happens(errors.mistyped), word.count > 3 else { return word }
        var letters = Array(word)
        letters[1 + below(letters.count - 1)] = ["b", "k", "o", "r"][below(4)]
        return String(letters)
    }

    private func row(_ key: String, _ person: Person) -> String {
        let birth = "\(person.year)-\(Self.two(person.month))-\(Self.two(person.day))"
        return [
            key, person.name.joined(separator: " "), birth, person.isWoman ? "P" : "L", person.regency, person.village,
            person.mother.joined(separator: " "), person.nik, person.passport, person.phone,
        ].joined(separator: ",")
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private mutating func words(_ pool: [String], _ count: Int) -> [String] {
        (0..<count).map { _ in pool[min(below(pool.count), below(pool.count))] }
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { $0 == 0 ? String(1 + below(9)) : String(below(10)) }.joined()
    }

    private mutating func happens(_ probability: Double) -> Bool { Double(below(1_000_000)) < probability * 1_000_000 }

    /// SplitMix64.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
