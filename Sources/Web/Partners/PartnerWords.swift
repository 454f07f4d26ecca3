// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Store
import Text

extension PartnerTexts {
    /// How a partner stands, and whether it only tries things out.
    func state(_ view: PartnerView) -> String {
        let word =
            switch view.state {
            case .active: active
            case .waiting: waiting
            case .ended: ended
            case .disabled: disabled
            }
        return view.partner.isSandbox ? "\(word), \(sandboxChip)" : word
    }

    /// The limits of a partner in a line; a dash where there are none.
    func limits(of partner: PartnerStore.Partner) -> String {
        let parts = [
            partner.amountLimit.map(Wording.rupiah), partner.callsAMinute.map { "\($0)/min" },
        ].compactMap { $0 }
        return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }
}
