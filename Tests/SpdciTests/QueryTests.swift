// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing
import Wire

@testable import Spdci

@Suite("Queries in the standard's three forms")
struct QueryTests {
    private func read(_ text: String) throws -> SpdciCondition {
        let part = SpdciPart(try JSONValue.parse(Array(text.utf8)), "query")
        return try SpdciQueryReader(reason: .criteria).read(part)
    }

    @Test func aNumberWithItsTypeIsOneComparison() throws {
        #expect(
            try read(#"{"type":"UIN","value":"847951632"}"#)
                == .compare(attribute: "uin", .equal, values: ["847951632"]))
        #expect(try read(#"{"type":"UIN","value":7}"#) == .compare(attribute: "uin", .equal, values: ["7"]))
    }

    /// As in the standard's examples: parts that stand empty, and a third one.
    @Test func predicatesMayStandEmptyAndMayHaveAThirdPart() throws {
        let first = #"{"attribute_name":"UIN","operator":"eq","attribute_value":"1"}"#
        #expect(
            try read(#"[{"seq_num":"","expression1":\#(first),"condition":"","expression2":""}]"#)
                == .compare(attribute: "uin", .equal, values: ["1"]))
        let age = #"{"attribute_name" : "age","operator" : "lt","attribute_value" : "25"}"#
        let score = #"{"attribute_name":"poverty_score","operator":"lt","attribute_value":"2.5"}"#
        let sex = #"{"attribute_name":"gender","operator":"eq","attribute_value":"m"}"#
        let all = try read(
            #"[{"seq_num":1,"expression1":\#(age),"condition":"and","expression2":\#(score),"expression3":\#(sex)}]"#)
        #expect(
            all
                == .all([
                    .compare(attribute: "age", .less, values: ["25"]),
                    .compare(attribute: "poverty_score", .less, values: ["2.5"]),
                    .compare(attribute: "gender", .equal, values: ["m"]),
                ]))
        #expect(
            try read(#"[{"expression1":\#(age),"condition":"not"}]"#)
                == .not(
                    .compare(
                        attribute: "age", .less, values: ["25"])))
    }

    @Test func expressionsAreTrees() throws {
        let tree = #"{"$and":[{"demographic_info.person.sex":{"$eq":"female"}},{"$or":[{"age":{"$gte":3}},{"x":1}]}]}"#
        let query = #"{"type":"t","value":{"expression":{"collection":"Group","query":\#(tree)}}}"#
        #expect(
            try read(query)
                == .all([
                    .compare(attribute: "sex", .equal, values: ["female"]),
                    .any([
                        .compare(attribute: "age", .atLeast, values: ["3"]),
                        .compare(attribute: "x", .equal, values: ["1"]),
                    ]),
                ]))
    }

    @Test(arguments: [
        "[]", "7", "{}", #"{"type":"UIN"}"#, #"[{"expression1":{"attribute_name":"a","operator":"like"}}]"#,
        #"[{"expression2":{"attribute_name":"a","operator":"eq","attribute_value":1}}]"#,
        #"{"value":{"expression":{"query":{"$and":[]}}}}"#, #"{"value":{"expression":{"query":{"a":{"$where":1}}}}}"#,
        #"{"value":{"expression":{"query":"#
            + String(repeating: #"{"$not":"#, count: 8) + #"{"a":1}"# + String(repeating: "}", count: 11),
    ])
    func whatIsNoQueryIsRejected(_ text: String) {
        #expect(throws: SpdciRejection.self) { try read(text) }
    }

    @Test func aFixedValueIsFoundWhereEveryRecordMustHaveIt() throws {
        let uin = SpdciCondition.compare(attribute: "uin", .equal, values: ["1"])
        let age = SpdciCondition.compare(attribute: "age", .less, values: ["9"])
        let isUIN: (String) -> Bool = { $0 == "uin" }
        #expect(SpdciCondition.all([age, uin]).fixed(isUIN)?.values == ["1"])
        #expect(SpdciCondition.any([age, uin]).fixed(isUIN) == nil)
        #expect(SpdciCondition.not(uin).fixed(isUIN) == nil)
        #expect(SpdciCondition.compare(attribute: "uin", .less, values: ["1"]).fixed(isUIN) == nil)
    }
}
