// SPDX-License-Identifier: Apache-2.0

/// ISO 3166-1 codes A to L: code, Indonesian name, English name.
let countryRowsAToL = """
    AD|Andorra|Andorra
    AE|Uni Emirat Arab|United Arab Emirates
    AF|Afganistan|Afghanistan
    AG|Antigua dan Barbuda|Antigua and Barbuda
    AI|Anguilla|Anguilla
    AL|Albania|Albania
    AM|Armenia|Armenia
    AO|Angola|Angola
    AQ|Antarktika|Antarctica
    AR|Argentina|Argentina
    AS|Samoa Amerika|American Samoa
    AT|Austria|Austria
    AU|Australia|Australia
    AW|Aruba|Aruba
    AX|Kepulauan Åland|Åland Islands
    AZ|Azerbaijan|Azerbaijan
    BA|Bosnia dan Herzegovina|Bosnia and Herzegovina
    BB|Barbados|Barbados
    BD|Bangladesh|Bangladesh
    BE|Belgia|Belgium
    BF|Burkina Faso|Burkina Faso
    BG|Bulgaria|Bulgaria
    BH|Bahrain|Bahrain
    BI|Burundi|Burundi
    BJ|Benin|Benin
    BL|Saint Barthélemy|Saint Barthélemy
    BM|Bermuda|Bermuda
    BN|Brunei Darussalam|Brunei Darussalam
    BO|Bolivia|Bolivia
    BQ|Belanda Karibia|Caribbean Netherlands
    BR|Brasil|Brazil
    BS|Bahama|Bahamas
    BT|Bhutan|Bhutan
    BV|Pulau Bouvet|Bouvet Island
    BW|Botswana|Botswana
    BY|Belarus|Belarus
    BZ|Belize|Belize
    CA|Kanada|Canada
    CC|Kepulauan Cocos (Keeling)|Cocos (Keeling) Islands
    CD|Republik Demokratik Kongo|Democratic Republic of the Congo
    CF|Republik Afrika Tengah|Central African Republic
    CG|Kongo|Congo
    CH|Swiss|Switzerland
    CI|Pantai Gading|Côte d’Ivoire
    CK|Kepulauan Cook|Cook Islands
    CL|Cile|Chile
    CM|Kamerun|Cameroon
    CN|Tiongkok|China
    CO|Kolombia|Colombia
    CR|Kosta Rika|Costa Rica
    CU|Kuba|Cuba
    CV|Tanjung Verde|Cabo Verde
    CW|Curaçao|Curaçao
    CX|Pulau Natal|Christmas Island
    CY|Siprus|Cyprus
    CZ|Ceko|Czechia
    DE|Jerman|Germany
    DJ|Djibouti|Djibouti
    DK|Denmark|Denmark
    DM|Dominika|Dominica
    DO|Republik Dominika|Dominican Republic
    DZ|Aljazair|Algeria
    EC|Ekuador|Ecuador
    EE|Estonia|Estonia
    EG|Mesir|Egypt
    EH|Sahara Barat|Western Sahara
    ER|Eritrea|Eritrea
    ES|Spanyol|Spain
    ET|Etiopia|Ethiopia
    FI|Finlandia|Finland
    FJ|Fiji|Fiji
    FK|Kepulauan Falkland|Falkland Islands
    FM|Mikronesia|Micronesia
    FO|Kepulauan Faroe|Faroe Islands
    FR|Prancis|France
    GA|Gabon|Gabon
    GB|Britania Raya|United Kingdom
    GD|Grenada|Grenada
    GE|Georgia|Georgia
    GF|Guyana Prancis|French Guiana
    GG|Guernsey|Guernsey
    GH|Ghana|Ghana
    GI|Gibraltar|Gibraltar
    GL|Grinlandia|Greenland
    GM|Gambia|Gambia
    GN|Guinea|Guinea
    GP|Guadeloupe|Guadeloupe
    GQ|Guinea Khatulistiwa|Equatorial Guinea
    GR|Yunani|Greece
    GS|Georgia Selatan dan Kepulauan Sandwich Selatan|South Georgia and the South Sandwich Islands
    GT|Guatemala|Guatemala
    GU|Guam|Guam
    GW|Guinea-Bissau|Guinea-Bissau
    GY|Guyana|Guyana
    HK|Hong Kong|Hong Kong
    HM|Pulau Heard dan Kepulauan McDonald|Heard Island and McDonald Islands
    HN|Honduras|Honduras
    HR|Kroasia|Croatia
    HT|Haiti|Haiti
    HU|Hungaria|Hungary
    ID|Indonesia|Indonesia
    IE|Irlandia|Ireland
    IL|Israel|Israel
    IM|Pulau Man|Isle of Man
    IN|India|India
    IO|Wilayah Britania di Samudra Hindia|British Indian Ocean Territory
    IQ|Irak|Iraq
    IR|Iran|Iran
    IS|Islandia|Iceland
    IT|Italia|Italy
    JE|Jersey|Jersey
    JM|Jamaika|Jamaica
    JO|Yordania|Jordan
    JP|Jepang|Japan
    KE|Kenya|Kenya
    KG|Kirgizstan|Kyrgyzstan
    KH|Kamboja|Cambodia
    KI|Kiribati|Kiribati
    KM|Komoro|Comoros
    KN|Saint Kitts dan Nevis|Saint Kitts and Nevis
    KP|Korea Utara|North Korea
    KR|Korea Selatan|South Korea
    KW|Kuwait|Kuwait
    KY|Kepulauan Cayman|Cayman Islands
    KZ|Kazakhstan|Kazakhstan
    LA|Laos|Laos
    LB|Lebanon|Lebanon
    LC|Saint Lucia|Saint Lucia
    LI|Liechtenstein|Liechtenstein
    LK|Sri Lanka|Sri Lanka
    LR|Liberia|Liberia
    LS|Lesotho|Lesotho
    LT|Lituania|Lithuania
    LU|Luksemburg|Luxembourg
    LV|Latvia|Latvia
    LY|Libya|Libya
    """
