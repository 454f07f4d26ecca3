// SPDX-License-Identifier: Apache-2.0

/// Turns the texts of a row into an `EncodedPerson`, teaching the vocabulary new words on the way.
struct PersonEncoder: Sendable {
    var vocabulary: Vocabulary
    private var scratch = WordScratch()
    /// Places as written, so that each spelling is cleaned once.
    private var writtenRegencies = Interner()
    private var regencies: [UInt32] = []
    private var writtenVillages = Interner()
    private var villages: [UInt32] = []

    init(vocabulary: Vocabulary = Vocabulary()) { self.vocabulary = vocabulary }

    mutating func set(_ field: PersonField, of person: inout EncodedPerson, to text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty else { return }
        switch field {
        case .id: break
        case .name: setName(of: &person, to: text)
        case .mother: setMother(of: &person, to: text)
        case .dob: person.birth = BirthDay(parsing: text)
        case .sex: person.sex = Self.sex(text)
        case .regency: person.regency = regency(text)
        case .village: person.village = village(text)
        case .nik: person.nik = Identifier.nik(text)
        case .passport: person.passport = Identifier.paper(text)
        case .phone: person.phone = Identifier.phone(text)
        }
    }

    private mutating func setName(of person: inout EncodedPerson, to text: UnsafeBufferPointer<UInt8>) {
        var words = person.name
        var count = Int(person.nameCount)
        var title = EncodedPerson.none
        scratch.split(text) { letters in
            let id = vocabulary.word(letters)
            guard !vocabulary.titles[Int(id)] else {
                title = id
                return
            }
            guard count < EncodedPerson.mostNameWords else { return }
            words[count] = id
            count += 1
        }
        if count == 0, title != EncodedPerson.none {
            words[0] = title
            count = 1
        }
        person.name = words
        person.nameCount = UInt8(count)
    }

    private mutating func setMother(of person: inout EncodedPerson, to text: UnsafeBufferPointer<UInt8>) {
        var words = person.mother
        var count = Int(person.motherCount)
        scratch.split(text) { letters in
            let id = vocabulary.word(letters)
            guard count < EncodedPerson.mostMotherWords, !vocabulary.titles[Int(id)] else { return }
            words[count] = id
            count += 1
        }
        person.mother = words
        person.motherCount = UInt8(count)
    }

    private static func sex(_ text: UnsafeBufferPointer<UInt8>) -> UInt8 {
        switch text[0] | 0x20 {
        case UInt8(ascii: "l"), UInt8(ascii: "m"), UInt8(ascii: "1") | 0x20: 1
        case UInt8(ascii: "p") where text.count > 1 && text[1] | 0x20 == UInt8(ascii: "r"): 1
        case UInt8(ascii: "p"), UInt8(ascii: "f"), UInt8(ascii: "w"), UInt8(ascii: "2") | 0x20: 2
        default: 0
        }
    }

    private mutating func regency(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let written = writtenRegencies.id(of: text)
        if Int(written) == regencies.count {
            regencies.append(vocabulary.regency(cleaned(text, without: Self.regencyWords)))
        }
        return regencies[Int(written)]
    }

    private mutating func village(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let written = writtenVillages.id(of: text)
        if Int(written) == villages.count {
            villages.append(vocabulary.village(cleaned(text, without: Self.villageWords)))
        }
        return villages[Int(written)]
    }

    /// The letters and digits without blanks and without the words for what kind of place it is.
    private mutating func cleaned(_ text: UnsafeBufferPointer<UInt8>, without words: Set<[UInt8]>) -> [UInt8] {
        var letters: [UInt8] = []
        scratch.split(text, withDigits: true) { word in
            let word = Array(word)
            if !words.contains(word) { letters += word }
        }
        return letters
    }

    /// "Kota" stays: the town of Malang is not the regency of Malang.
    private static let regencyWords: Set<[UInt8]> = words("kabupaten kab administrasi adm")
    private static let villageWords: Set<[UInt8]> = words("desa ds kelurahan kel dusun dsn gampong nagari kampung kp")

    private static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.split(separator: " ").map { Array($0.utf8) })
    }
}
