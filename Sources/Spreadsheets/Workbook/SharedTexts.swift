// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The texts that a workbook's cells share. Phonetic readings are left out.
struct SharedTexts {
    private let limits: SpreadsheetLimits
    private var texts: [String] = []
    private var current: [UInt8] = []
    private var total = 0
    private var isText = false
    private var isPhonetic = false

    init(limits: SpreadsheetLimits) { self.limits = limits }

    subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }

    mutating func take(_ event: XMLScanner.Event) throws(Failure) {
        switch event {
        case .open("si", _): current = []
        case .open("rPh", _): isPhonetic = true
        case .close("rPh"): isPhonetic = false
        case .open("t", _): isText = !isPhonetic
        case .close("t"): isText = false
        case .text(let bytes) where isText:
            current += bytes
            total += bytes.count
            guard current.count <= limits.cell else { throw SpreadsheetLimits.exceeded("cell-too-long", limits.cell) }
            guard total <= limits.texts else {
                throw SpreadsheetLimits.exceeded("workbook-too-large", limits.texts)
            }
        case .close("si"):
            guard texts.count < limits.rows * limits.columns else {
                throw SpreadsheetLimits.exceeded("workbook-too-large", limits.texts)
            }
            texts.append(String(decoding: current, as: UTF8.self))
        default: break
        }
    }
}
