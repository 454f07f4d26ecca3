// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Testing

private enum Person {}

@Suite("Sealed values")
struct SealTests {
    private let owner = ID<Person>(number: 42)
    private let other = ID<Person>(number: 43)
    private let key = DataKey.make(from: SeededRandom.source(1))
    private let keys: MasterKeys

    init() throws { keys = try KeyFiles.make(from: SeededRandom.source(2)).keys() }

    @Test("A sealed text opens to itself and is 29 bytes longer")
    func opens() throws {
        let context = SealContext("person.nik", owner: owner)
        let sealed = try key.seal("3174012345678901", as: context)
        #expect(sealed.count == 16 + 29)
        #expect(try key.openText(sealed, as: context) == "3174012345678901")
    }

    @Test("An empty value seals and opens")
    func empty() throws {
        let context = SealContext("person.note", owner: owner)
        #expect(try key.open(key.seal([UInt8](), as: context), as: context) == [])
    }

    @Test("The same value sealed twice does not look the same")
    func freshNonces() throws {
        let context = SealContext("person.nik", owner: owner)
        #expect(try key.seal("3174012345678901", as: context) != key.seal("3174012345678901", as: context))
    }

    @Test("A sealed value does not open in another row or another column")
    func moved() throws {
        let sealed = try key.seal("3174012345678901", as: SealContext("person.nik", owner: owner))
        #expect(throws: SealingError.wrongKeyOrAltered(kind: "person.nik")) {
            try key.open(sealed, as: SealContext("person.nik", owner: other))
        }
        #expect(throws: SealingError.wrongKeyOrAltered(kind: "person.phone")) {
            try key.open(sealed, as: SealContext("person.phone", owner: owner))
        }
    }

    @Test("No single changed byte goes unnoticed")
    func tampered() throws {
        let context = SealContext("person.nik", owner: owner)
        let sealed = try key.seal("3174012345678901", as: context)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 0x01
            #expect(throws: SealingError.self) { try key.open(changed, as: context) }
        }
    }

    @Test("Bytes cut short are called damaged")
    func cut() throws {
        let context = SealContext("person.nik", owner: owner)
        let sealed = try key.seal("", as: context)
        #expect(throws: SealingError.damagedEnvelope(kind: "person.nik")) {
            try key.open(Array(sealed.dropLast()), as: context)
        }
        #expect(throws: SealingError.damagedEnvelope(kind: "person.nik")) { try key.open([], as: context) }
    }

    @Test("Another person's key does not open it")
    func otherKey() throws {
        let context = SealContext("person.nik", owner: owner)
        let sealed = try key.seal("3174012345678901", as: context)
        let wrong = DataKey.make(from: SeededRandom.source(9))
        #expect(throws: SealingError.wrongKeyOrAltered(kind: "person.nik")) { try wrong.open(sealed, as: context) }
    }

    @Test("A wrapped data key opens what it sealed, for its own person only")
    func wrapped() throws {
        let context = SealContext("person.nik", owner: owner)
        let sealed = try key.seal("3174012345678901", as: context)
        let wrapped = try keys.wrap(key, for: owner)
        #expect(try keys.unwrap(wrapped, for: owner).openText(sealed, as: context) == "3174012345678901")
        #expect(throws: SealingError.wrongKeyOrAltered(kind: "data-key")) { try keys.unwrap(wrapped, for: other) }
    }

    @Test("After a rotation old data keys still unwrap, and rewrap once")
    func rotation() throws {
        let before = KeyFiles.make(from: SeededRandom.source(3))
        var files = before
        let added = try files.addWrappingKey(from: SeededRandom.source(4))
        let old = try before.keys()
        let new = try files.keys()
        #expect(added.file == "wrapping-2.key")
        #expect(new.currentID == 2)
        #expect(new.wrappingIDs == [1, 2])
        let wrapped = try old.wrap(key, for: owner)
        let rewrapped = try #require(try new.rewrap(wrapped, for: owner))
        #expect(MasterKeys.masterID(of: rewrapped) == 2)
        #expect(try new.rewrap(rewrapped, for: owner) == nil)
        #expect(throws: SealingError.unknownMasterKey(2)) { try old.unwrap(rewrapped, for: owner) }
        let context = SealContext("x", owner: owner)
        let sealed = try key.seal("y", as: context)
        #expect(try new.unwrap(rewrapped, for: owner).openText(sealed, as: context) == "y")
    }

    @Test("The blind index is HMAC-SHA256 over kind and value, cut to 16 bytes, for ever")
    func blindIndex() {
        let index = BlindIndex(key: Array(0..<32))
        let value = index.value(of: "3174012345678901", kind: "nik")
        #expect(Hex.text(value) == "6f9cfc734a69c43aadec41a0fb81f0c4")
        #expect(index.value(of: "3174012345678901", kind: "passport") != value)
        #expect(BlindIndex(key: Array(1..<33)).value(of: "3174012345678901", kind: "nik") != value)
    }
}
