// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

extension DisabilityLoss {
    /// Reads one line as people write it on a command line or in an address: `right-hand-at-wrist`; `other-toe*2` for
    /// two of them; `one-eye~40` where it works 40 percent less; `mental-capacity-lost=15` for the share in percent
    /// that the doctor found. What cannot be read so stays in the name, which the law then refuses.
    public init(notation: String) {
        var name = Substring(notation)
        var count = 1
        var reduction: Rate?
        var assessed: Rate?
        while let sign = name.lastIndex(where: { "*~=".contains($0) }),
            let number = Int(name[name.index(after: sign)...]), (0...1_000).contains(number)
        {
            switch name[sign] {
            case "*": count = number
            case "~": reduction = .percent(number)
            default: assessed = .percent(number)
            }
            name = name[..<sign]
        }
        self.init(String(name), count: count, functionReduction: reduction, assessed: assessed)
    }
}

extension ScholarshipChild {
    /// Reads the levels and years of one child: `sd:6,smp:3`.
    ///
    /// - Throws: `invalid` `schooling-required` for anything else.
    public init(notation: String) throws(Failure) {
        var schooling: [Schooling] = []
        for part in notation.split(separator: ",") {
            let pieces = part.split(separator: ":")
            guard pieces.count == 2, let level = SchoolLevel(rawValue: String(pieces[0])), let years = Int(pieces[1])
            else { throw Failure(.invalid, "schooling-required", field: "child", details: ["found": notation]) }
            schooling.append(.init(level, years: years))
        }
        self.init(schooling)
    }
}
