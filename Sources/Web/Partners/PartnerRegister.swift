// SPDX-License-Identifier: Apache-2.0
import Services
import Wire

/// The partners as one line of JSON, the same as the API gives.
public enum PartnerRegister {
    public static func text(_ partners: [PartnerView]) -> String {
        PartnerList(partners: partners.map(PartnerAnswer.init)).json.text
    }
}
