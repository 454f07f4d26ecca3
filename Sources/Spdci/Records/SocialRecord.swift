// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// A member as the standard's social record, cut down to what a partner may see.
struct SocialRecord {
    private static let context: JSONValue = .object([
        "@vocab": .text("https://schema.spdci.org/extensions/social/v1/"),
        "common": .text("https://schema.spdci.org/common/v1/"),
        "xsd": .text("http://www.w3.org/2001/XMLSchema#"),
    ])

    let facts: SocialFacts
    let fields: Set<SocialField>

    func json(as entity: SpdciEntity) -> JSONValue {
        var members =
            switch entity {
            case .person: person
            case .member: member
            case .group: group
            }
        members["@context"] = Self.context
        return .object(members)
    }

    private var registered: JSONValue { .text(facts.registeredAt.description) }

    /// A day as the standard's examples write it: a moment, of which only the day counts.
    private static func day(_ day: CalendarDay) -> JSONValue { .text("\(day)T00:00:00Z") }

    // MARK: Person

    private var person: [String: JSONValue] {
        var members: [String: JSONValue] = [
            "@type": .text("SRPerson"), "@id": .text(facts.address), "registration_date": registered,
        ]
        if fields.contains(.identifiers) {
            members["identifier"] = .list(facts.identifiers.map { Self.identifier($0.type, $0.value) })
        }
        if fields.contains(.name) { members["name"] = Self.name(facts.name) }
        if fields.contains(.sex) { members["sex"] = .text(facts.sex) }
        if fields.contains(.birth) {
            members["birth_date"] = Self.day(facts.birthDay)
            if let died = facts.diedOn { members["death_date"] = Self.day(died) }
        }
        if fields.contains(.contact) {
            members["phone_number"] = .list(facts.phones.map(JSONValue.text))
            members["email"] = .list(facts.emails.map(JSONValue.text))
        }
        if fields.contains(.address) {
            members["address"] = .object([
                "@type": .text("Address"), "address_line1": .text(facts.home),
                "region_code": .text("ID-\(facts.province)"), "country_code": .text("ID"),
            ])
        }
        if fields.contains(.work) {
            members["nationality"] = .list([.text("ID")])
            members["employment_status"] = .text(facts.isAtWork ? "employed" : "not_employed")
            if let occupation = facts.occupation { members["occupation"] = .text(occupation) }
        }
        if let more = additional { members["additional_attributes"] = more }
        return members
    }

    /// What the standard has no member for, as pairs of name and value.
    private var additional: JSONValue? {
        var pairs: [JSONValue] = []
        if fields.contains(.work), let country = facts.country {
            pairs.append(.object(["name": .text("country_of_work"), "value": .text(country)]))
        }
        if fields.contains(.cover) {
            for cover in facts.cover {
                let value: [String: JSONValue] = [
                    "programme": .text(cover.programme), "phase": .text(cover.phase),
                    "first_day": .text(cover.first.description), "last_day": .text(cover.last.description),
                ]
                pairs.append(.object(["name": .text("cover"), "value": .object(value)]))
            }
        }
        return pairs.isEmpty ? nil : .list(pairs)
    }

    // MARK: Member and group

    private var member: [String: JSONValue] {
        var members: [String: JSONValue] = [
            "@type": .text("Member"), "@id": .text(facts.address), "demographic_info": .object(person),
            "relationship_head": .text("self"), "registration_date": registered,
        ]
        if let kpj = facts.kpj { members["member_identifier"] = .list([Self.identifier("KPJ", kpj)]) }
        return members
    }

    /// The member and the family that was recorded with the member. Who lives in one house is not known here; where no
    /// relative was recorded, or families are not shown, how many they are is not said.
    private var group: [String: JSONValue] {
        let family = fields.contains(.family) ? facts.relatives : []
        let living = family.filter { $0.diedOn == nil }
        let head = member
        var members: [String: JSONValue] = [
            "@type": .text("Group"), "@id": .text(facts.address + "#family"), "group_type": .text("family"),
            "group_head_info": .object(head), "member_list": .list([.object(head)] + living.map(relative)),
            "registration_date": registered,
        ]
        if !family.isEmpty { members["group_size"] = .integer(Int64(1 + living.count)) }
        if let kpj = facts.kpj { members["group_identifier"] = .list([Self.identifier("KPJ", kpj)]) }
        if fields.contains(.address) {
            members["place"] = .object(["@type": .text("Place"), "address": .text(facts.home)])
        }
        return members
    }

    private func relative(_ relative: SocialFacts.Relative) -> JSONValue {
        var person: [String: JSONValue] = ["@type": .text("SRPerson")]
        if fields.contains(.name) { person["name"] = Self.name(relative.name) }
        if fields.contains(.birth), let born = relative.birthDay { person["birth_date"] = Self.day(born) }
        return .object([
            "@type": .text("Member"), "demographic_info": .object(person),
            "relationship_head": .text(relative.relation),
        ])
    }

    private static func identifier(_ type: String, _ value: String) -> JSONValue {
        .object([
            "@type": .text("Identifier"), "identifier_type": .text(type), "identifier_value": .text(value),
        ])
    }

    /// Most people here have no family name, many one name alone: the name stands undivided.
    private static func name(_ text: String) -> JSONValue {
        .object(["@type": .text("Name"), "given_name": .text(text)])
    }
}
