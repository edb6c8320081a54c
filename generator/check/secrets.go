package check

import (
	"regexp"
	"strings"
)

// token is a form by which a service's secrets are known.
type token struct {
	what  string
	signs string // words of which each of its secrets has one: other texts are not searched, for most have none
	form  *regexp.Regexp
}

// in is where secrets of this form stand in a text.
func (t token) in(words string) [][]int {
	for sign := range strings.FieldsSeq(t.signs) {
		if strings.Contains(words, sign) {
			return t.form.FindAllStringIndex(words, -1)
		}
	}
	return nil
}

// tokens have a beginning that nothing else has, as the services publish them
// (and as the rules of gitleaks know them): a secret without one would have to be guessed.
var tokens = []token{
	{"a private key", "PRIVATE", regexp.MustCompile(`-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----\s+[A-Za-z0-9+/=:. \r\n-]{64}`)},
	{"a token of GitHub", "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_", regexp.MustCompile(`\b(?:gh[pousr]_[0-9A-Za-z]{36,255}|github_pat_\w{82})\b`)},
	{"a token of GitLab", "glpat- gldt- glptt- glrt- glsoat- glcbt-", regexp.MustCompile(`\b(?:glpat|gldt|glptt|glrt|glsoat|glcbt)-[\w-]{20,64}`)},
	{"an access key of AWS", "AKIA ASIA ABIA ACCA", regexp.MustCompile(`\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b`)},
	{"an API key of Google", "AIza", regexp.MustCompile(`\bAIza[\w-]{35}\b`)},
	{"a token of Slack", "xox hooks.slack.com", regexp.MustCompile(`\bxox[abeoprs]-[0-9]{8,}-[\w-]{16,}|https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{43,56}`)},
	{"a key of Stripe", "_live_ _prod_", regexp.MustCompile(`\b(?:sk|rk)_(?:live|prod)_[0-9A-Za-z]{20,99}\b`)},
	{"an API key of OpenAI", "T3BlbkFJ", regexp.MustCompile(`\bsk-(?:[\w-]{20,100})T3BlbkFJ[\w-]{20,100}`)},
	{"an API key of Anthropic", "sk-ant-", regexp.MustCompile(`\bsk-ant-(?:api03|admin01)-[\w-]{93}AA\b`)},
	{"a token of Hugging Face", "hf_", regexp.MustCompile(`\bhf_[A-Za-z]{34}\b`)},
	{"a token of npm", "npm_", regexp.MustCompile(`\bnpm_[0-9A-Za-z]{36}\b`)},
	{"a token of PyPI", "pypi-", regexp.MustCompile(`\bpypi-AgEIcHlwaS5vcmc[\w-]{50,}`)},
	{"a key of RubyGems", "rubygems_", regexp.MustCompile(`\brubygems_[a-f0-9]{48}\b`)},
	{"a token of Docker", "dckr_", regexp.MustCompile(`\bdckr_(?:pat|oat)_[\w-]{27,32}\b`)},
	{"a token of DigitalOcean", "_v1_", regexp.MustCompile(`\bdo[opr]_v1_[a-f0-9]{64}\b`)},
	{"a token of Databricks", "dapi", regexp.MustCompile(`\bdapi[a-f0-9]{32}\b`)},
	{"a token of Shopify", "shpat_ shpca_ shppa_ shpss_", regexp.MustCompile(`\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b`)},
	{"a key of SendGrid", "SG.", regexp.MustCompile(`\bSG\.[\w-]{22}\.[\w-]{43}\b`)},
	{"a key of Postman", "PMAK-", regexp.MustCompile(`\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}\b`)},
	{"a key of Linear", "lin_api_", regexp.MustCompile(`\blin_api_[0-9A-Za-z]{40}\b`)},
	{"a token of Notion", "ntn_", regexp.MustCompile(`\bntn_[0-9]{11}[A-Za-z0-9]{35}\b`)},
	{"a token of Grafana", "gla_ glsa_", regexp.MustCompile(`\bgls?a_[\w]{32}_[a-f0-9]{8}\b`)},
	{"a token of Vault", "hvs.", regexp.MustCompile(`\bhvs\.[\w-]{90,120}`)},
	{"a key of age", "AGE-SECRET-KEY-1", regexp.MustCompile(`\bAGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}\b`)},
}

// made is what examples are made of: a run of one sign, EXAMPLE, or few signs in all.
var made = regexp.MustCompile(`(?i)example|x{6}|0{8}|12345678|abcdefgh|<|\.\.\.|placeholder|your`)

// real reports whether what has the form of a secret may be one: it is no
// example, and as varied as what a service draws by lot.
func real(found string) bool {
	signs := map[rune]bool{}
	for _, r := range found {
		signs[r] = true
	}
	return len(signs) >= 12 && !made.MatchString(found)
}
