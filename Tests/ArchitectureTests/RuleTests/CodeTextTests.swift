// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite("Reading code")
struct CodeTextTests {
    @Test(
        "Comments and literals are blanked, code and interpolations stay",
        arguments: [
            ("let a = 1 // try!", "let a = 1        "),
            ("/* as! /* nested */ */let b", "                      let b"),
            (#"let c = "try! \(d) as!""#, #"let c = "      (d)    ""#),
            (##"let e = #"a \(b) \#(f)"#"##, ##"let e = #"         (f)"#"##),
            (#"call("a\"b", g)"#, #"call("    ", g)"#),
        ])
    func blanking(_ sample: String, _ expected: String) {
        #expect(CodeText.blanked(sample) == expected)
    }

    @Test("A literal of many lines keeps its lines and loses its words")
    func manyLines() {
        let sample = "let a = \"\"\"\n    try! \\(b)\n    \"\"\"\nlet c"
        #expect(CodeText.blanked(sample) == "let a = \"\"\"\n          (b)\n    \"\"\"\nlet c")
    }

    @Test("Functions, initialisers and their lengths are found")
    func functions() {
        let file = SourceFile(
            path: "Sources/Kernel/A.swift",
            text: """
                protocol P { func none() -> Int
                    init(short: Int)
                }
                struct A {
                    func first<T>(_ a: T) -> [T] where T: P {
                        [a].map { $0 }
                    }
                    init?(text: String) {
                        return nil
                    }
                    func last() { initial() }
                }
                """)
        #expect(
            FunctionSpan.all(in: file) == [
                FunctionSpan(name: "first", line: 5, lines: 3), FunctionSpan(name: "init", line: 8, lines: 3),
                FunctionSpan(name: "last", line: 11, lines: 1),
            ])
    }
}
