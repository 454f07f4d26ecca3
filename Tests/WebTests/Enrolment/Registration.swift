// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// A registration as a browser or a program sends it; every person in it is made up.
struct Registration {
    var fields: [String: String] = [
        "name": "Wahyu Sentosa", "nik": "3301011708900002", "sex": "male", "birthDay": "1990-08-17",
        "addressLine": "Jalan Melati 4", "village": "Sukamaju", "district": "Cilacap", "province": "33",
        "phone": "08121000001", "email": "wahyu@contoh.id", "passport": "C1000001", "route": "perseorangan",
        "organisation": "", "country": "TW", "employer": "Formosa Steel", "employerKind": "legal-entity",
        "occupation": "operator", "contractFirstDay": "2026-12-01", "months": "24", "departedOn": "",
        "jht.monthly": "", "jht.months": "", "password": "kata sandi yang panjang",
        "family.0.name": "Sri Lestari", "family.0.relation": "spouse", "family.0.nominated": "on",
        "family.1.name": "", "family.1.relation": "", "family.1.birthDay": "",
    ]

    func with(_ changes: [String: String]) -> Registration {
        Registration(fields: fields.merging(changes) { $1 })
    }

    /// As a browser sends it.
    var form: String {
        fields.sorted { $0.key < $1.key }.map { name, value in
            name + "=" + value.map { $0 == " " ? "+" : String($0) }.joined()
        }.joined(separator: "&")
    }

    /// As a program sends it.
    var json: String {
        var document: [String: JSONValue] = [:]
        for (name, value) in fields where !value.isEmpty && !name.contains(".") {
            document[name] = name == "months" ? .integer(Int64(value) ?? 0) : .text(value)
        }
        document["family"] = .list([
            .object([
                "name": .text("Sri Lestari"), "relation": .text("spouse"), "nominated": .bool(true),
            ])
        ])
        return JSONValue.object(document).text
    }
}
