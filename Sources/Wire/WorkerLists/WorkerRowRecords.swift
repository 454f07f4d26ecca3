// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which rows of a list are asked for.
public struct WorkerRowQuery: WireRecord {
    /// Only those in this state.
    public let state: String?
    /// Only those behind this row of the file.
    public let after: Int?

    public static let states = ["ready", "faulty", "enrolled", "known", "refused"]

    public static let shape = Shape<WorkerRowQuery>(
        WorkerRowQuery.init, WireField("state", \.state, .optional(.choice(states))),
        WireField("after", \.after, .optional(.integer(0...2_000_000))))
}

/// Something that stands against a row, in words.
public struct WorkerFaultRecord: WireRecord {
    public let field: String?
    public let code: String
    /// What was read.
    public let read: String
    /// What was found and what to write.
    public let sentence: String

    public init(field: String?, code: String, read: String, sentence: String) {
        self.field = field
        self.code = code
        self.read = read
        self.sentence = sentence
    }

    public static let shape = Shape<WorkerFaultRecord>(
        WorkerFaultRecord.init, WireField("field", \.field, .optional(.text(1...60))),
        WireField("code", \.code, .text(1...80)), WireField("read", \.read, .text(0...400)),
        WireField("sentence", \.sentence, .text(0...1_000)))
}

/// A row of a list.
public struct WorkerRowAnswer: WireRecord {
    /// Its number in the file.
    public let row: Int
    public let state: String
    public let faults: [WorkerFaultRecord]
    /// Once the worker is registered.
    public let person: ID<PersonRecord>?

    public init(row: Int, state: String, faults: [WorkerFaultRecord], person: ID<PersonRecord>?) {
        self.row = row
        self.state = state
        self.faults = faults
        self.person = person
    }

    public static let shape = Shape<WorkerRowAnswer>(
        WorkerRowAnswer.init, WireField("row", \.row, .integer(1...2_000_000)),
        WireField("state", \.state, .choice(WorkerRowQuery.states)),
        WireField("faults", \.faults, .list(of: .record(), 0...60)),
        WireField("person", \.person, .optional(.id(PersonRecord.self))))
}

/// Rows in the order of the file, up to 500; ask again behind the last for the rest.
public struct WorkerRowList: WireRecord {
    public let rows: [WorkerRowAnswer]

    public init(rows: [WorkerRowAnswer]) { self.rows = rows }

    public static let shape = Shape<WorkerRowList>(
        WorkerRowList.init, WireField("rows", \.rows, .list(of: .record(), 0...500)))
}

/// What a row says, as somebody typed it. Fields that are left out stay as they are; empty ones are emptied.
public struct WorkerRowMend: WireRecord {
    public let name: String?
    public let nik: String?
    public let sex: String?
    public let birthDay: String?
    public let phone: String?
    public let email: String?
    public let passport: String?
    public let addressLine: String?
    public let village: String?
    public let district: String?
    public let province: String?
    public let country: String?
    public let employer: String?
    public let employerKind: String?
    public let occupation: String?
    public let contractFirstDay: String?
    public let months: String?

    private static let text = FieldKind<String?>.optional(.text(0...400))

    public static let shape = Shape<WorkerRowMend>(
        WorkerRowMend.init, WireField("name", \.name, text), WireField("nik", \.nik, text),
        WireField("sex", \.sex, text), WireField("birthDay", \.birthDay, text), WireField("phone", \.phone, text),
        WireField("email", \.email, text), WireField("passport", \.passport, text),
        WireField("addressLine", \.addressLine, text), WireField("village", \.village, text),
        WireField("district", \.district, text), WireField("province", \.province, text),
        WireField("country", \.country, text), WireField("employer", \.employer, text),
        WireField("employerKind", \.employerKind, text), WireField("occupation", \.occupation, text),
        WireField("contractFirstDay", \.contractFirstDay, text), WireField("months", \.months, text))

    /// By the names of the fields; nil for those left out.
    public var texts: [String: String?] {
        [
            "name": name, "nik": nik, "sex": sex, "birthDay": birthDay, "phone": phone, "email": email,
            "passport": passport, "addressLine": addressLine, "village": village, "district": district,
            "province": province, "country": country, "employer": employer, "employerKind": employerKind,
            "occupation": occupation, "contractFirstDay": contractFirstDay, "months": months,
        ]
    }
}

/// How many of the rows that a corrected file names are ready now.
public struct WorkerMendAnswer: WireRecord {
    public let named: Int
    public let ready: Int

    public init(named: Int, ready: Int) {
        self.named = named
        self.ready = ready
    }

    public static let shape = Shape<WorkerMendAnswer>(
        WorkerMendAnswer.init, WireField("named", \.named, .integer(0...100_000)),
        WireField("ready", \.ready, .integer(0...100_000)))
}

/// What became of a row whose worker is registered.
public struct WorkerResultRecord: WireRecord {
    public let row: Int
    public let person: ID<PersonRecord>
    public let name: String
    public let kpj: String
    /// What the worker's invoices ask, without savings.
    public let amount: Rupiah
    public let isPaid: Bool
    /// A desk has yet to decide whose number it is.
    public let waitsForDesk: Bool

    public init(
        row: Int, person: ID<PersonRecord>, name: String, kpj: String, amount: Rupiah, isPaid: Bool,
        waitsForDesk: Bool
    ) {
        self.row = row
        self.person = person
        self.name = name
        self.kpj = kpj
        self.amount = amount
        self.isPaid = isPaid
        self.waitsForDesk = waitsForDesk
    }

    public static let shape = Shape<WorkerResultRecord>(
        WorkerResultRecord.init, WireField("row", \.row, .integer(1...2_000_000)),
        WireField("person", \.person, .id(PersonRecord.self)), WireField("name", \.name, .text(1...120)),
        WireField("kpj", \.kpj, .text(11...11)), WireField("amount", \.amount, .rupiah()),
        WireField("isPaid", \.isPaid, .flag), WireField("waitsForDesk", \.waitsForDesk, .flag))
}

/// Registered rows in the order of the file, up to 500; ask again behind the last for the rest.
public struct WorkerResultList: WireRecord {
    public let results: [WorkerResultRecord]

    public init(results: [WorkerResultRecord]) { self.results = results }

    public static let shape = Shape<WorkerResultList>(
        WorkerResultList.init, WireField("results", \.results, .list(of: .record(), 0...500)))
}
